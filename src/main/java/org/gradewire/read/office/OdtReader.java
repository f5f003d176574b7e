package org.gradewire.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.jsoup.nodes.Element;

/**
 * Reads an OpenDocument text: the body, then its notes, the heads and feet of its pages as
 * furniture, and its meta data. Also the flat form, which is one XML file.
 */
final class OdtReader {
  static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  private final FileContent document;
  private final OfficePackage parts;

  OdtReader(FileContent document, OfficePackage parts) {
    this.document = document;
    this.parts = parts;
  }

  Reading read() throws ArticleException, IOException {
    Optional<XmlPart> manifest = part("META-INF/manifest.xml");
    if (manifest.flatMap(found -> found.first("manifest:encryption-data")).isPresent()) {
      throw document.problem(OldOffice.PROTECTED);
    }
    XmlPart content =
        part("content.xml")
            .orElseThrow(
                () ->
                    document.problem(
                        "found a document without content.xml, expected an ODT document"));
    Optional<XmlPart> common = part("styles.xml");
    OdtStyles styles = new OdtStyles();
    styles.add(content);
    common.ifPresent(styles::add);
    StoryBlocks story = new StoryBlocks();
    story.add(content, body(document, content, styles));
    if (common.isPresent()) {
      OdtStyles ofPages = new OdtStyles();
      ofPages.add(common.get());
      story.addFurniture(common.get(), pages(document, common.get(), ofPages));
    }
    Optional<XmlPart> properties = part("meta.xml");
    if (properties.isPresent()) {
      List<Block> metadata = OfficeMetadata.of(properties.get());
      story.addMetadata(properties.get(), metadata);
    }
    return story.reading(document, MEDIA_TYPE, "UTF-8");
  }

  /** Returns the lines of the body in {@code part}. */
  static List<Line> body(FileContent document, XmlPart part, OdtStyles styles)
      throws ArticleException {
    Element body =
        part.first("office:text")
            .orElseThrow(
                () ->
                    document.problem(
                        "found no text in %s, expected an OpenDocument text"
                            .formatted(part.name())));
    return lines(document, part, body, styles);
  }

  /** Returns the lines at the head and foot of the pages. */
  static List<Line> pages(FileContent document, XmlPart part, OdtStyles styles)
      throws ArticleException {
    List<Line> lines = new ArrayList<>();
    for (Element page : part.all("style:master-page").toList()) {
      lines.addAll(lines(document, part, page, styles));
    }
    return lines;
  }

  private static List<Line> lines(
      FileContent document, XmlPart part, Element root, OdtStyles styles) throws ArticleException {
    OdtWalk walk = new OdtWalk(part, styles);
    walk.walk(document, root);
    return walk.flow.lines();
  }

  private Optional<XmlPart> part(String name) throws ArticleException, IOException {
    Optional<byte[]> bytes = parts.part(name);
    return bytes.isPresent()
        ? Optional.of(XmlPart.of(document, name, bytes.get()))
        : Optional.empty();
  }
}
