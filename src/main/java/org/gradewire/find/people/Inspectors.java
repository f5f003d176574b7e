package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.find.people.RoleLinks.Link;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of inspectors that stand behind a plural to their office: "inspectors, led by Jo
 * Dale", "two of His Majesty's Inspectors, Jo Dale and Sue Pask".
 */
final class Inspectors {
  private static final String SENSE = "inspectorate";
  private static final Pattern LED =
      Pattern.compile(
          "(?i)\\b(inspectors?|inspection team|team of inspectors),? (?:which (?:was|were) |who were"
              + " |was |were )?(?:all )?(?:led|headed) by (?:the |HMI |inspector )?$");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:^[\\d.() ]{0,8}|[.!?]['\"”]? |\\bby )(?:two|three|four|five|six) (?:of )?(?:the )?"
              + "((?:his|her) majesty's inspectors|inspectors)(?:,| \\(HMI\\),?) $");

  /** Returns the links of names that {@code known} does not have. */
  List<Link> link(Line line, List<NameForm> names, List<Link> known) {
    List<Link> links = new ArrayList<>();
    List<NameForm> inOrder = names.stream().sorted(Comparator.comparing(NameForm::span)).toList();
    for (NameForm name : inOrder) {
      boolean free = known.stream().noneMatch(link -> link.name().equals(name));
      if (free && name.isFull()) {
        add(links, line, name);
      }
    }
    return links;
  }

  private static void add(List<Link> links, Line line, NameForm name) {
    Span before = new Span(line.span().start(), name.start());
    Matcher led = LED.matcher(before.of(line.plain()));
    Matcher named = NAMED.matcher(before.of(line.plain()));
    // "Inspectors were led by Jo Dale to her room": she shows them the way.
    boolean guide =
        line.is(name.end(), "to", "through", "around", "round", "into", "along", "past");
    if (led.find() && !guide) {
      links.add(link(line, name, led, "lead inspector"));
    } else if (named.find() && line.is(name.end(), ",", "and")) {
      links.add(link(line, name, named, null));
    } else if (!links.isEmpty() && isNext(line, links.get(links.size() - 1).name(), name)) {
      Link last = links.get(links.size() - 1);
      if (last.role().noun() == null) {
        links.add(new Link(name, last.role(), last.rule()));
      }
    }
  }

  private static boolean isNext(Line line, NameForm one, NameForm other) {
    boolean comma = line.is(one.end(), ",");
    int and = comma ? one.end() + 1 : one.end();
    int start = line.wordAt(other.start());
    return (comma && and == start) || (line.is(and, "and") && and + 1 == start);
  }

  private static Link link(Line line, NameForm name, Matcher found, @Nullable String noun) {
    int first = line.wordAt(line.span().start() + found.start(1));
    int end = line.wordAt(line.span().start() + found.end(1) - 1) + 1;
    RolePhrase role = new RolePhrase(first, first, end, end, SENSE, null, true, noun);
    return new Link(name, role, noun == null ? "role/inspectors" : "role/led-by");
  }
}
