package org.gradewire.read.office;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.Decoder;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;

/**
 * Reads an OpenDocument text that is not packed (FODT), and names a Word document that is not,
 * which cannot be read.
 */
public final class FlatOdtFormat implements Format {
  private static final int HEAD = 4096;
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text-flat-xml";
  private static final Pattern OPEN_DOCUMENT =
      Pattern.compile(
          "(?s)(?:\u00ef\u00bb\u00bf)?\\s*<\\?xml\\b.*<[\\w.-]+:document\\b.*urn:oasis:names:tc:opendocument.*");
  private static final Pattern WORD =
      Pattern.compile(
          "(?s)(?:\u00ef\u00bb\u00bf)?\\s*<\\?xml\\b.*<\\?mso-application\\s+progid=\"Word\\.Document\".*");

  @Override
  public boolean recognises(FileContent content) {
    String head = content.head(HEAD);
    return head.contains("<?xml")
        && (OPEN_DOCUMENT.matcher(head).matches() || WORD.matcher(head).matches());
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    if (WORD.matcher(content.head(HEAD)).matches()) {
      throw content.problem(
          "found a Word document saved as XML, expected one such as DOCX; save it as .docx");
    }
    Decoder.Decoded decoded = Decoder.decode(content, Optional.of("UTF-8"));
    XmlPart part = XmlPart.of(content, "the file", decoded.raw());
    OdtStyles styles = new OdtStyles();
    styles.add(part);
    StoryBlocks story = new StoryBlocks();
    story.addAll(
        decoded.raw(),
        OdtReader.body(content, part, styles),
        OdtReader.pages(content, part, styles),
        OfficeMetadata.of(part));
    return story.reading(content, MEDIA_TYPE, decoded.charset().name());
  }
}
