package org.gradewire.read.office;

import java.io.IOException;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;

/** Reads packed documents, and names those that cannot be read. */
public final class OfficeFormat implements Format {
  private static final String TEXT = "application/vnd.oasis.opendocument.text";

  @Override
  public boolean recognises(FileContent content) {
    return OfficePackage.isOffice(content.bytes()) || OldOffice.is(content);
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    if (OldOffice.is(content)) {
      throw content.problem(OldOffice.problem(content));
    }
    try {
      return read(content, OfficePackage.open(content.bytes()));
    } catch (IOException e) {
      throw content.problem(
          "found a damaged document (%s), expected a whole one".formatted(e.getMessage()));
    }
  }

  private static Reading read(FileContent content, OfficePackage parts)
      throws ArticleException, IOException {
    String type = parts.mimeType();
    if (parts.has("encrypted-package")) {
      throw content.problem(OldOffice.PROTECTED);
    }
    if (type.startsWith(TEXT) || (type.isEmpty() && parts.isOpenDocument())) {
      return new OdtReader(content, parts).read();
    }
    if (type.isEmpty() && !parts.isApple()) {
      return new DocxReader(content, parts).read();
    }
    throw content.problem(
        "found %s, expected a document such as DOCX or ODT".formatted(nature(type)));
  }

  private static String nature(String type) {
    String known = type.replace("application/vnd.oasis.opendocument.", "");
    if (known.startsWith("spreadsheet")) {
      return "a spreadsheet (.ods)";
    }
    if (known.startsWith("presentation")) {
      return "a presentation (.odp)";
    }
    return switch (known) {
      case "" -> "a document of Pages, Numbers or Keynote";
      case "application/epub+zip" -> "an EPUB book";
      case "application/vnd.sun.xml.writer" -> "an old OpenOffice document (.sxw)";
      default -> "a document of the type " + type;
    };
  }
}
