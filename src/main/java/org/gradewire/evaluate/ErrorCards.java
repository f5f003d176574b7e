package org.gradewire.evaluate;

import static org.gradewire.evaluate.Html.escaped;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes errors as cards, with a form that filters them: one card for each value, but one for all
 * values of an inspection or a person that is missed or spurious as a whole.
 */
final class ErrorCards {
  /** Between the fields of a card, where the script looks for them. */
  private static final String BETWEEN = "|";

  private static final int PASSAGES = 4;
  private static final Set<ErrorClass> WHOLE =
      EnumSet.of(
          ErrorClass.MISSED_INSPECTION,
          ErrorClass.SPURIOUS_INSPECTION,
          ErrorClass.WRONG_PROVIDER,
          ErrorClass.MISSED_PERSON,
          ErrorClass.SPURIOUS_PERSON);

  private final StringBuilder out = new StringBuilder();

  private ErrorCards() {}

  static String of(List<Difference> differences) {
    ErrorCards cards = new ErrorCards();
    cards.form(differences);
    grouped(differences).forEach(cards::card);
    return cards.out.toString();
  }

  private static List<List<Difference>> grouped(List<Difference> differences) {
    List<List<Difference>> groups = new ArrayList<>();
    for (Difference difference : differences) {
      List<Difference> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (belongsTo(last, difference)) {
        last.add(difference);
      } else {
        groups.add(new ArrayList<>(List.of(difference)));
      }
    }
    return groups;
  }

  private static boolean belongsTo(List<Difference> group, Difference next) {
    return WHOLE.contains(next.errorClass())
        && !group.isEmpty()
        && group.get(0).errorClass() == next.errorClass()
        && group.get(0).article().equals(next.article())
        && group.get(0).where().equals(next.where())
        && group.get(0).verdict() == next.verdict()
        && group.stream().noneMatch(it -> it.field().equals(next.field()));
  }

  private void form(List<Difference> all) {
    out.append("<form>");
    select("class", "Class", all.stream().map(it -> it.errorClass().label()).toList());
    select("field", "Field", all.stream().map(ErrorCards::field).toList());
    select("inspectorate", "Inspectorate", all.stream().map(ErrorCards::inspectorate).toList());
    out.append("<output></output></form>\n");
  }

  private void select(String name, String label, List<String> values) {
    out.append("<label>").append(label);
    out.append("<select name=\"").append(name).append("\"><option value=\"\">all</option>");
    for (String value : new TreeSet<>(values)) {
      if (!value.isEmpty()) {
        out.append("<option>").append(escaped(value)).append("</option>");
      }
    }
    out.append("</select></label>");
  }

  private static String field(Difference difference) {
    String field = difference.field();
    int area = field.indexOf('.');
    return area < 0 ? field : field.substring(0, area);
  }

  private static String inspectorate(Difference difference) {
    return difference.context().inspectorate();
  }

  private void card(List<Difference> group) {
    Difference first = group.get(0);
    String errorClass = escaped(first.errorClass().label());
    String fields = group.stream().map(ErrorCards::field).collect(Collectors.joining(BETWEEN));
    out.append(
        "<section class=\"error\" data-class=\"%s\" data-field=\"%s\" data-inspectorate=\"%s\">\n"
            .formatted(errorClass, escaped(fields), escaped(inspectorate(first))));
    out.append("<span class=\"class\">").append(errorClass).append("</span><h3>");
    out.append(escaped(WHOLE.contains(first.errorClass()) ? first.where() : first.field()));
    out.append("</h3><p class=\"note\">").append(escaped(first.article()));
    out.append(escaped(WHOLE.contains(first.errorClass()) ? "" : " · " + first.where()));
    out.append("</p>\n<dl>");
    group.forEach(it -> values(it, group.size() > 1));
    passages(group);
    out.append("</dl></section>\n");
  }

  private void values(Difference difference, boolean named) {
    String prefix = named ? difference.field() + ": " : "";
    String found = difference.found();
    if (found != null) {
      entry("found", "found", escaped(prefix + found));
    }
    String expected = difference.expected();
    if (expected != null) {
      entry("expected", "expected", escaped(prefix + expected));
    }
    if (!difference.context().rule().isEmpty()) {
      entry("rule", "rule", escaped(difference.context().rule()));
    }
  }

  private void passages(List<Difference> group) {
    Set<Passage> passages = new LinkedHashSet<>();
    group.forEach(it -> passages.addAll(it.context().passages()));
    for (Passage passage : passages.stream().limit(PASSAGES).toList()) {
      String quote =
          "<blockquote>%s<mark>%s</mark>%s</blockquote>"
              .formatted(
                  escaped(passage.before()), escaped(passage.words()), escaped(passage.after()));
      entry(passage.label().text(), passage.label().text(), quote);
    }
  }

  private void entry(String term, String kind, String html) {
    out.append("<dt>%s</dt><dd class=\"%s\">%s</dd>\n".formatted(term, kind, html));
  }
}
