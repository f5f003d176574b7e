package org.gradewire.read.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradewire.read.Contents;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;

/** Makes documents in tests, of the XML in them. */
public final class Documents {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONSHIPS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String OPEN_DOCUMENT =
      List.of("office", "text", "table", "style", "meta").stream()
              .map(
                  name ->
                      " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\""
                          .formatted(name, name))
              .reduce("", String::concat)
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

  private Documents() {}

  /** Returns a Word document with {@code body} between the tags of the body. */
  public static byte[] docx(String body) {
    return zip(docxParts(body));
  }

  /** Returns the parts of such a document, to be changed. */
  static Map<String, String> docxParts(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", XML + "<Types/>");
    parts.put("_rels/.rels", relationship("officeDocument", "word/document.xml"));
    parts.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    return parts;
  }

  static String relationship(String type, String target) {
    return XML
        + RELATIONSHIPS
        + "<Relationship Id=\"rId1\" Type=\"http://x.example/%s\" Target=\"%s\"/></Relationships>"
            .formatted(type, target);
  }

  /** Returns a part of a Word document with the root {@code name}. */
  static String word(String name, String content) {
    return XML
        + "<w:%s xmlns:w=\"%s\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            .formatted(name, WORD)
        + content
        + "</w:%s>".formatted(name);
  }

  /** Returns an OpenDocument text with {@code text} between the tags of the text. */
  public static byte[] odt(String styles, String text) {
    return zip(odtParts(styles, text));
  }

  /** Returns the parts of such a document, to be changed. */
  static Map<String, String> odtParts(String styles, String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "content.xml",
        XML
            + "<office:document-content%s>".formatted(OPEN_DOCUMENT)
            + "<office:automatic-styles>"
            + styles
            + "</office:automatic-styles><office:body><office:text>"
            + text
            + "</office:text></office:body></office:document-content>");
    return parts;
  }

  /** Packs files, each given by its name and text. */
  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads a document of whatever format. */
  static Reading read(byte[] bytes) throws ArticleException {
    FileContent content = Contents.of("a", bytes);
    for (Format format : List.of(new OfficeFormat(), new RtfFormat(), new FlatOdtFormat())) {
      if (format.recognises(content)) {
        return format.read(content);
      }
    }
    throw new AssertionError("no format for " + new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static Reading rtf(String text) throws ArticleException {
    return read(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Returns the blocks of the one story, each as {@code KIND words}. */
  static List<String> lines(Reading reading) {
    return Contents.lines(reading.stories().get(0).blocks());
  }
}
