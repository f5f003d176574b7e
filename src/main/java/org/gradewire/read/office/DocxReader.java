package org.gradewire.read.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.jsoup.nodes.Element;

/**
 * Reads a Word document (ECMA-376 and ISO/IEC 29500, also the strict variant): the body, then the
 * notes that it refers to, the heads and feet of its pages as furniture, and its properties.
 */
final class DocxReader {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final String USUAL_MAIN_PART = "word/document.xml";

  private final FileContent document;
  private final OfficePackage parts;
  private final StoryBlocks story = new StoryBlocks();

  DocxReader(FileContent document, OfficePackage parts) {
    this.document = document;
    this.parts = parts;
  }

  Reading read() throws ArticleException, IOException {
    Relationships root = relationships("");
    String name = root.first("officeDocument").filter(parts::has).orElse(USUAL_MAIN_PART);
    XmlPart main =
        part(name)
            .orElseThrow(
                () ->
                    document.problem(
                        "found a document without %s, expected a DOCX document".formatted(name)));
    Element body =
        main.first("w:body")
            .orElseThrow(
                () ->
                    document.problem("found %s, expected a DOCX document".formatted(nature(main))));
    Relationships own = relationships(name);
    DocxStyles styles = styles(own);
    DocxWalk walk = new DocxWalk(main, styles);
    walk.walk(document, body);
    story.add(main, walk.flow.lines());
    notes(own, styles, walk.notes());
    for (String type : List.of("header", "footer")) {
      for (String part : own.all(type)) {
        pages(part, styles);
      }
    }
    properties(root);
    return story.reading(document, MEDIA_TYPE, "UTF-8");
  }

  /** Names a document of another program by the root of its main part. */
  private static String nature(XmlPart main) {
    Element root = main.root().firstElementChild();
    return switch (root == null ? "" : root.tag().localName()) {
      case "workbook" -> "a spreadsheet (.xlsx)";
      case "presentation" -> "a presentation (.pptx)";
      case "VisioDocument" -> "a drawing (.vsdx)";
      default -> "no text in %s".formatted(main.name());
    };
  }

  private DocxStyles styles(Relationships own) throws ArticleException, IOException {
    Optional<XmlPart> part = part(own.first("styles").orElse("word/styles.xml"));
    return part.map(DocxStyles::new).orElseGet(DocxStyles::new);
  }

  private void notes(Relationships own, DocxStyles styles, Map<String, String> references)
      throws ArticleException, IOException {
    for (String kind : List.of("footnote", "endnote")) {
      Optional<XmlPart> part =
          references.containsValue(kind)
              ? part(own.first(kind + "s").orElse("word/%ss.xml".formatted(kind)))
              : Optional.empty();
      if (part.isPresent()) {
        story.add(part.get(), noteLines(part.get(), kind, styles, references));
      }
    }
  }

  private List<Line> noteLines(
      XmlPart part, String kind, DocxStyles styles, Map<String, String> references)
      throws ArticleException {
    List<Line> lines = new ArrayList<>();
    for (Element note : part.all("w:" + kind).toList()) {
      String id = XmlPart.attribute(note, "id").orElse("");
      if (references.containsKey(kind + " " + id)) {
        lines.addAll(lines(part, note, styles));
      }
    }
    return lines;
  }

  private void pages(String name, DocxStyles styles) throws ArticleException, IOException {
    Optional<XmlPart> part = part(name);
    if (part.isPresent()) {
      story.addFurniture(part.get(), lines(part.get(), part.get().root(), styles));
    }
  }

  private List<Line> lines(XmlPart part, Element root, DocxStyles styles) throws ArticleException {
    DocxWalk walk = new DocxWalk(part, styles);
    walk.walk(document, root);
    return walk.flow.lines();
  }

  private void properties(Relationships root) throws ArticleException, IOException {
    Optional<XmlPart> part = part(root.first("core-properties").orElse("docProps/core.xml"));
    if (part.isPresent()) {
      List<Block> metadata = OfficeMetadata.of(part.get());
      if (!metadata.isEmpty()) {
        story.addMetadata(part.get(), metadata);
      }
    }
  }

  private Relationships relationships(String source) throws ArticleException, IOException {
    return part(Relationships.nameFor(source))
        .map(part -> Relationships.of(source, part))
        .orElseGet(Relationships::none);
  }

  private Optional<XmlPart> part(String name) throws ArticleException, IOException {
    Optional<byte[]> bytes = parts.part(name);
    return bytes.isPresent()
        ? Optional.of(XmlPart.of(document, name, bytes.get()))
        : Optional.empty();
  }
}
