package org.gradewire.read.html;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the boxes that ask for an e-mail address: a field for one and the few words around it. */
final class SignUpBoxes {
  private static final String FIELD = "input[type=email], input[name*=email i]";
  private static final int MOST_WORDS = 40;
  private static final double LEAST_OF_PAGE = 0.3;
  private static final int MOST_FIELDS = 20;

  private SignUpBoxes() {}

  /** Returns the largest element around each field that holds hardly any other words. */
  static Set<Element> of(Document page, WordCounts counts, Set<Element> aroundHeadline) {
    Set<Element> boxes = new HashSet<>();
    double most = Math.min(MOST_WORDS, LEAST_OF_PAGE * counts.total());
    page.select(FIELD).stream()
        .limit(MOST_FIELDS)
        .forEach(
            field -> {
              Element box = field;
              Element around = field.parent();
              while (around != null
                  && counts.words(around) <= most
                  && !aroundHeadline.contains(around)) {
                box = around;
                around = box.parent();
              }
              boxes.add(box);
            });
    return boxes;
  }
}
