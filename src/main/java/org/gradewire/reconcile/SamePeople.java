package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewire.model.Fact;
import org.gradewire.model.Person;
import org.jspecify.annotations.Nullable;

/**
 * Tells which people of several articles about one inspection are the same person, and which roles
 * are the same role.
 *
 * <p>The same full name is the same person. A name that is spelt another way by one letter (Clark,
 * Clarke), or of which only the surname is there, is so only with evidence: the same role for the
 * same body.
 */
final class SamePeople {
  private static final int SHORTEST = 4;

  private SamePeople() {}

  /** Returns the people of {@code all} person by person, in the order of the first of each. */
  static List<List<Person>> of(List<Person> all) {
    List<List<Person>> groups = new ArrayList<>();
    Map<String, SortedMap<Integer, Map<Object, Person>>> alike = new HashMap<>();
    for (Person person : all) {
      List<String> keys = keys(folded(person.name().value()));
      int group = find(person, keys, alike);
      if (group < 0) {
        group = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(group).add(person);
      for (String key : keys) {
        alike
            .computeIfAbsent(key, it -> new TreeMap<>())
            .computeIfAbsent(group, it -> new LinkedHashMap<>())
            .putIfAbsent(compared(person), person);
      }
    }
    return groups;
  }

  /** Whoever is the same person has one of these in common: the last word, or all before it. */
  private static List<String> keys(String name) {
    int space = name.lastIndexOf(' ');
    String last = " " + name.substring(space + 1);
    return space > 0 ? List.of(last, name.substring(0, space)) : List.of(last);
  }

  /** What {@link #isSame} asks of a person, so that nobody is asked twice. */
  private static Object compared(Person person) {
    Fact<String> role = person.role();
    return List.of(person.name().value(), role == null ? "" : role.value(), body(person));
  }

  /** Returns the number of the first group with somebody who is {@code person}, or -1. */
  private static int find(
      Person person,
      List<String> keys,
      Map<String, SortedMap<Integer, Map<Object, Person>>> alike) {
    int first = -1;
    for (String key : keys) {
      for (Map.Entry<Integer, Map<Object, Person>> group :
          alike.getOrDefault(key, Collections.emptySortedMap()).entrySet()) {
        if (first >= 0 && first <= group.getKey()) {
          break;
        }
        if (group.getValue().values().stream().anyMatch(it -> isSame(it, person))) {
          first = group.getKey();
        }
      }
    }
    return first;
  }

  private static boolean isSame(Person one, Person other) {
    String name = folded(one.name().value());
    String second = folded(other.name().value());
    if (name.equals(second)) {
      return true;
    }
    boolean spelling = isSpelling(name, second);
    boolean part = name.endsWith(" " + second) || second.endsWith(" " + name);
    return (spelling || part) && hasEvidence(one, other);
  }

  /** The same forename, and surnames that differ by a letter more, less or other. */
  private static boolean isSpelling(String one, String other) {
    int space = one.lastIndexOf(' ');
    int second = other.lastIndexOf(' ');
    return space > 0
        && second > 0
        && one.substring(0, space).equals(other.substring(0, second))
        && isNear(one.substring(space + 1), other.substring(second + 1));
  }

  private static boolean isNear(String one, String other) {
    if (Math.min(one.length(), other.length()) < SHORTEST) {
      return false;
    }
    int start = 0;
    while (start < Math.min(one.length(), other.length())
        && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    String rest = one.substring(start);
    String second = other.substring(start);
    return tail(rest).equals(second)
        || rest.equals(tail(second))
        || (!rest.isEmpty() && tail(rest).equals(tail(second)));
  }

  private static String tail(String text) {
    return text.isEmpty() ? text : text.substring(1);
  }

  private static boolean hasEvidence(Person one, Person other) {
    Fact<String> role = one.role();
    Fact<String> second = other.role();
    return role != null
        && second != null
        && isSameBody(one.organisation(), other.organisation())
        && key(role.value(), body(one)).equals(key(second.value(), body(other)));
  }

  private static boolean isSameBody(@Nullable Fact<String> one, @Nullable Fact<String> other) {
    return one != null && other != null && folded(one.value()).equals(folded(other.value()));
  }

  private static String body(Person person) {
    Fact<String> body = person.organisation();
    return body == null ? "" : body.value();
  }

  /**
   * Returns the roles of one person, where those that differ only in naming the body, or in capital
   * letters, have the shortest wording of them as value.
   */
  static List<Fact<String>> roles(List<Person> person) {
    Map<String, String> shortest = new LinkedHashMap<>();
    for (Person one : person) {
      Fact<String> role = one.role();
      if (role != null) {
        shortest.merge(
            key(role.value(), body(one)),
            role.value(),
            (known, more) -> more.length() < known.length() ? more : known);
      }
    }
    List<Fact<String>> roles = new ArrayList<>();
    for (Person one : person) {
      Fact<String> role = one.role();
      if (role != null) {
        String value = Objects.requireNonNull(shortest.get(key(role.value(), body(one))));
        roles.add(withValue(role, value));
      }
    }
    return roles;
  }

  /** "Deputy Leader of Alder City Council" and "the council's deputy leader" are one role. */
  private static String key(String role, String body) {
    String key = folded(role).replaceFirst("^the ", "");
    for (String owner : List.of(folded(body), "the council", "council", "the trust", "the board")) {
      for (String link : List.of(" of ", " at ", " for ", ", ")) {
        if (!owner.isEmpty() && key.endsWith(link + owner)) {
          key = key.substring(0, key.length() - link.length() - owner.length());
        }
      }
    }
    return key.replaceFirst("^(?:council|trust) (?=(?:deputy )?(?:leader|chief|chair))", "");
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').strip();
  }

  /** Returns the names of one person; one that is only a part counts as the first whole one. */
  static List<Fact<String>> names(List<Person> person) {
    List<Fact<String>> names = person.stream().map(Person::name).toList();
    String whole =
        names.stream()
            .map(Fact::value)
            .filter(name -> name.contains(" "))
            .findFirst()
            .orElse(names.get(0).value());
    return names.stream()
        .map(name -> name.value().contains(" ") ? name : withValue(name, whole))
        .toList();
  }

  private static Fact<String> withValue(Fact<String> fact, String value) {
    return new Fact<>(value, fact.confidence(), fact.rule(), fact.citations(), fact.alternatives());
  }
}
