package org.gradewire.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Collects the lines of one part of a Word document as a reader sees it: with what was inserted and
 * without what was deleted, hidden or noted beside. Element names: ECMA-376, part 1, chapter 17.
 */
final class DocxWalk extends XmlWalk {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "w:rPr",
          "w:sectPr",
          "w:tblPr",
          "w:tblGrid",
          "w:trPr",
          "w:tcPr",
          "w:sdtPr",
          "w:sdtEndPr",
          "w:del",
          "w:moveFrom",
          "w:delText",
          "w:instrText",
          "w:delInstrText",
          "w:fldData",
          "w:rt");

  private final DocxStyles styles;
  private final Fields fields = new Fields();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final Deque<Element> properties = new ArrayDeque<>();
  private boolean joinsNext;
  private int texts;

  DocxWalk(XmlPart part, DocxStyles styles) {
    super(part);
    this.styles = styles;
  }

  /** Returns the notes that the words refer to, in their order: kind and id to the kind. */
  Map<String, String> notes() {
    return notes;
  }

  @Override
  boolean enter(String name, Element element) {
    switch (name) {
      case "w:p" -> openParagraph(element);
      case "w:tbl" -> flow.openTable();
      case "w:tr" -> {
        return openRow(element);
      }
      case "w:tc" -> flow.openCell();
      case "w:r" -> {
        return !isHidden(element);
      }
      case "w:t", "m:t" -> texts++;
      case "w:tab", "w:ptab" -> insert(" ", element);
      case "w:br", "w:cr" -> flow.lineBreak();
      case "w:noBreakHyphen" -> insert("-", element);
      case "w:sym" -> symbol(element);
      case "w:fldChar" -> fields.mark(XmlPart.attribute(element, "fldCharType").orElse(""));
      case "w:footnoteReference", "w:endnoteReference" -> note(name, element);
      case "mc:Choice", "mc:Fallback" -> {
        return isChosen(element);
      }
      case "w:sdt" -> {
        return part.child(element, "w:sdtPr", "w:showingPlcHdr").isEmpty();
      }
      default -> {
        return !name.equals("w:pPr") && !LEFT_OUT.contains(name);
      }
    }
    return true;
  }

  @Override
  void leave(String name, Element element) {
    switch (name) {
      case "w:p" -> closeParagraph(element);
      case "w:tbl" -> flow.closeTable();
      case "w:tc" -> flow.closeCell();
      case "w:t", "m:t" -> texts--;
      default -> {
        // Nothing else reaches beyond its own elements.
      }
    }
  }

  @Override
  void words(TextNode text) {
    if (texts > 0 && !fields.inInstruction()) {
      part.words(text).ifPresent(flow::append);
    }
  }

  private void openParagraph(Element paragraph) {
    Optional<Element> own = part.child(paragraph, "w:pPr");
    properties.push(own.orElse(paragraph));
    if (joinsNext) {
      joinsNext = false;
    } else {
      flow.openParagraph(own.map(found -> styles.kind(part, found)).orElse(BlockKind.PARAGRAPH));
    }
  }

  private void closeParagraph(Element paragraph) {
    properties.pop();
    fields.endParagraph();
    boolean markDeleted =
        part.child(paragraph, "w:pPr", "w:rPr")
            .flatMap(mark -> part.child(mark, "w:del").or(() -> part.child(mark, "w:moveFrom")))
            .isPresent();
    if (markDeleted && nextIsParagraph(paragraph)) {
      joinsNext = true;
    } else {
      flow.closeParagraph();
    }
  }

  private boolean nextIsParagraph(Element paragraph) {
    Element next = paragraph.nextElementSibling();
    return next != null && part.name(next).equals("w:p");
  }

  private boolean openRow(Element row) {
    if (part.child(row, "w:trPr", "w:del").isPresent()) {
      return false;
    }
    flow.openRow();
    return true;
  }

  private boolean isHidden(Element run) {
    return part.child(run, "w:rPr")
        .flatMap(own -> styles.hides(part, own))
        .orElseGet(() -> !properties.isEmpty() && styles.hidesIn(part, properties.element()));
  }

  /** Of what a document has in several forms, for older programs too, the first is read. */
  private boolean isChosen(Element form) {
    Element parent = form.parent();
    return parent == null || part.child(parent, "mc:Choice").orElse(form).equals(form);
  }

  private void insert(String words, Element element) {
    if (!fields.inInstruction()) {
      append(words, element);
    }
  }

  private void symbol(Element symbol) {
    String font = XmlPart.attribute(symbol, "font").orElse("");
    String number = XmlPart.attribute(symbol, "char").orElse("");
    if (number.matches("[0-9A-Fa-f]{1,4}")) {
      insert(Symbols.character(font, Integer.parseInt(number, 16)), symbol);
    }
  }

  private void note(String reference, Element element) {
    String kind = reference.substring(2, reference.length() - "Reference".length());
    XmlPart.attribute(element, "id").ifPresent(id -> notes.put(kind + " " + id, kind));
  }
}
