package org.gradewire.read.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.gradewire.text.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Collects the lines of an OpenDocument text as a reader sees it: without what was deleted, hidden
 * or noted beside. Element names: OASIS OpenDocument 1.3, part 3.
 */
final class OdtWalk extends XmlWalk {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "text:tracked-changes",
          "text:note-citation",
          "text:ruby-text",
          "text:hidden-text",
          "text:hidden-paragraph",
          "text:sequence-decls",
          "text:variable-decls",
          "text:user-field-decls",
          "text:placeholder",
          "office:annotation",
          "office:forms",
          "office:event-listeners",
          "svg:title",
          "svg:desc",
          "draw:object",
          "form:form");

  private final OdtStyles styles;
  private final Deque<Boolean> hidden = new ArrayDeque<>();
  private int lists;
  private int indexes;

  OdtWalk(XmlPart part, OdtStyles styles) {
    super(part);
    this.styles = styles;
  }

  @Override
  boolean enter(String name, Element element) {
    switch (name) {
      case "text:p", "text:h" -> openParagraph(name, element);
      case "text:span" -> hidden.push(isHidden("text", element, isHidden()));
      case "text:section" -> {
        return !isHidden("section", element, false)
            && !XmlPart.attribute(element, "display").orElse("").equals("none");
      }
      case "text:s", "text:tab" -> insert(" ", element);
      case "text:line-break" -> flow.lineBreak();
      case "text:note-body" -> flow.openNote();
      case "text:list-item", "text:list-header" -> lists += name.endsWith("item") ? 1 : 0;
      case "text:table-of-content", "text:alphabetical-index", "text:illustration-index" ->
          indexes++;
      case "table:table" -> flow.openTable();
      case "table:table-row" -> flow.openRow();
      case "table:table-cell" -> flow.openCell();
      default -> {
        return !LEFT_OUT.contains(name);
      }
    }
    return true;
  }

  @Override
  void leave(String name, Element element) {
    switch (name) {
      case "text:p", "text:h" -> {
        hidden.pop();
        flow.closeParagraph();
      }
      case "text:span" -> hidden.pop();
      case "text:note-body" -> flow.closeNote();
      case "text:list-item" -> lists--;
      case "text:table-of-content", "text:alphabetical-index", "text:illustration-index" ->
          indexes--;
      case "table:table" -> flow.closeTable();
      case "table:table-cell" -> flow.closeCell();
      default -> {
        // Nothing else reaches beyond its own elements.
      }
    }
  }

  @Override
  void words(TextNode text) {
    if (flow.inParagraph() && !isHidden()) {
      part.words(text).ifPresent(flow::append);
    }
  }

  private void openParagraph(String name, Element paragraph) {
    hidden.push(isHidden("paragraph", paragraph, false));
    flow.openParagraph(kind(name, paragraph));
  }

  private BlockKind kind(String name, Element paragraph) {
    if (indexes > 0) {
      return BlockKind.FURNITURE;
    }
    BlockKind plain =
        name.equals("text:h")
            ? BlockKind.HEADING
            : lists > 0 ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
    return XmlPart.attribute(paragraph, "style-name").flatMap(styles::kind).orElse(plain);
  }

  private boolean isHidden() {
    return !hidden.isEmpty() && hidden.element();
  }

  private boolean isHidden(String family, Element element, boolean otherwise) {
    return XmlPart.attribute(element, "style-name")
        .flatMap(style -> styles.hidden(family, style))
        .orElse(otherwise);
  }

  private void insert(String words, Element element) {
    if (!isHidden()) {
      append(words, element);
    }
  }
}
