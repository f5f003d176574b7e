package org.gradewire.read.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradewire.text.ArticleException;

/** Recognises files that are not text, so that they are named for what they are. */
public final class BinaryFormat implements Format {
  private static final int HEAD = 4096;
  private static final Map<String, String> SIGNATURES = signatures();

  private static Map<String, String> signatures() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("PK\u0003\u0004", "a ZIP archive");
    known.put("\u0089PNG", "a PNG picture");
    known.put("\u00ff\u00d8\u00ff", "a JPEG picture");
    known.put("GIF8", "a GIF picture");
    known.put("\u001f\u008b", "a gzip archive");
    return known;
  }

  @Override
  public boolean recognises(FileContent content) {
    return nature(content).isPresent();
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    throw content.problem(
        "found %s, expected a plain text or an HTML page"
            .formatted(nature(content).orElse("binary data")));
  }

  private static Optional<String> nature(FileContent content) {
    String head = content.head(HEAD);
    for (var signature : SIGNATURES.entrySet()) {
      if (head.startsWith(signature.getKey())) {
        return Optional.of(signature.getValue());
      }
    }
    return isText(content, head) ? Optional.empty() : Optional.of("binary data");
  }

  private static boolean isText(FileContent content, String head) {
    long controls = head.chars().filter(BinaryFormat::isControl).count();
    return controls * 100 <= head.length() || ByteOrder.of(content).isPresent();
  }

  /** Zero bytes and control characters; not tab, line ends, form feed, backspace and escape. */
  private static boolean isControl(int unit) {
    return unit < 0x20 && (unit < 0x08 || unit > 0x0d) && unit != 0x1b;
  }
}
