package org.gradewire.read.office;

import org.gradewire.read.format.FileContent;
import org.gradewire.text.ArticleException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks the elements of one part in document order, without recursion. */
abstract class XmlWalk implements NodeFilter {
  final XmlPart part;
  final Flow flow = new Flow();
  private boolean tooDeep;

  XmlWalk(XmlPart part) {
    this.part = part;
  }

  /** Enters {@code element}; returns whether to go into it. */
  abstract boolean enter(String name, Element element);

  /** Leaves {@code element}, which was gone into. */
  abstract void leave(String name, Element element);

  abstract void words(TextNode text);

  /**
   * Walks {@code root} and all below it.
   *
   * @throws ArticleException if elements are nested deeper than {@link XmlPart#DEEPEST}
   */
  final void walk(FileContent document, Element root) throws ArticleException {
    NodeTraversor.filter(this, root);
    if (tooDeep) {
      throw document.problem(
          "found elements nested more than %d deep in %s, expected a document"
              .formatted(XmlPart.DEEPEST, part.name()));
    }
  }

  @Override
  public final FilterResult head(Node node, int depth) {
    if (depth > XmlPart.DEEPEST) {
      tooDeep = true;
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      words(text);
    } else if (node instanceof Element element && !enter(part.name(element), element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public final FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(part.name(element), element);
    }
    return FilterResult.CONTINUE;
  }

  /** Appends what an element without words stands for. */
  final void append(String words, Element element) {
    flow.append(words, element.sourceRange().startPos(), element.sourceRange().endPos());
  }
}
