package org.gradewire.read.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gradewire.text.ArticleException;

/** Recognises files that are not text, so that they are named for what they are. */
public final class BinaryFormat implements Format {
  private static final int HEAD = 4096;
  private static final String TAR = "ustar";
  private static final int TAR_MARK = 257;
  private static final int SURE = 3;
  private static final Map<String, String> SIGNATURES = signatures();

  private static Map<String, String> signatures() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("PK\u0003\u0004", "a ZIP archive");
    known.put("\u0089PNG", "a PNG picture");
    known.put("\u00ff\u00d8\u00ff", "a JPEG picture");
    known.put("GIF8", "a GIF picture");
    known.put("MZ", "a program");
    known.put("\u007fELF", "a program");
    known.put("7z\u00bc\u00af", "a 7z archive");
    known.put("Rar!", "a RAR archive");
    known.put("bplist00", "a page saved by Safari (a web archive)");
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
        "found %s, expected a text, a page, a PDF, an office document or a mail"
            .formatted(nature(content).orElse("binary data")));
  }

  private static Optional<String> nature(FileContent content) {
    String head = content.head(HEAD);
    boolean text = isText(content, head);
    for (var signature : SIGNATURES.entrySet()) {
      // Two letters may begin a text, too.
      boolean tells = !text || signature.getKey().length() >= SURE;
      if (tells && head.startsWith(signature.getKey())) {
        return Optional.of(signature.getValue());
      }
    }
    if (text) {
      return Optional.empty();
    }
    return Optional.of(head.startsWith(TAR, TAR_MARK) ? "a TAR archive" : "binary data");
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
