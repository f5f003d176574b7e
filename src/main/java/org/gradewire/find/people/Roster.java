package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is who in one article: each place that names somebody belongs to one person. */
final class Roster {
  private final List<Individual> people = new ArrayList<>();
  private final Map<NameForm, Individual> byForm = new HashMap<>();

  /** Who was first told by a full name, by forename and surname. */
  private final Map<List<String>, Individual> byFullName = new HashMap<>();

  /** The places by surname, and those of full names by forename. */
  private final Map<String, List<NameForm>> bySurname = new HashMap<>();

  private final Map<String, List<NameForm>> byForename = new HashMap<>();

  /** Somebody, with the places that name them. */
  static final class Individual {
    private final List<NameForm> forms = new ArrayList<>();

    private NameForm fullest() {
      NameForm best = forms.get(0);
      for (NameForm form : forms) {
        if (form.name().length() > best.name().length()) {
          best = form;
        }
      }
      return best;
    }

    /** Returns the places in text order. */
    List<NameForm> forms() {
      return List.copyOf(forms);
    }
  }

  /**
   * Makes the roster. Names that only their shape tells count where an office is joined to them or
   * where a better form names the same person.
   */
  Roster(List<NameForm> forms, Set<NameForm> withOffice) {
    List<NameForm> sure =
        forms.stream().filter(f -> !f.isGuess() || withOffice.contains(f)).toList();
    sure.stream().filter(NameForm::isFull).forEach(form -> join(form, byFullName(form)));
    for (NameForm form : forms) {
      if (form.isGuess() && !withOffice.contains(form)) {
        joinIfKnown(form, byFullName(form));
      }
    }
    sure.stream().filter(form -> !form.isFull()).forEach(form -> join(form, byPart(form)));
    people.forEach(person -> person.forms.sort((a, b) -> a.span().compareTo(b.span())));
    people.sort((a, b) -> a.forms.get(0).span().compareTo(b.forms.get(0).span()));
  }

  /** Returns everybody in the order of their first place. */
  List<Individual> people() {
    return people;
  }

  /** Returns whom a place names, or {@code null} for a place that only looked like a name. */
  @Nullable Individual of(NameForm form) {
    return byForm.get(form);
  }

  /** Returns "he" or "she" where a form of address tells which, else nothing. */
  String pronoun(Individual person) {
    for (NameForm form : person.forms) {
      if (!form.pronoun().isEmpty()) {
        return form.pronoun();
      }
    }
    return "";
  }

  /** Returns the place with the longest form of the name. */
  static NameForm fullest(Individual person) {
    return person.fullest();
  }

  private void join(NameForm form, @Nullable Individual known) {
    Individual person = known;
    if (person == null) {
      person = new Individual();
      people.add(person);
    }
    joinIfKnown(form, person);
  }

  private void joinIfKnown(NameForm form, @Nullable Individual person) {
    if (person != null) {
      person.forms.add(form);
      byForm.put(form, person);
      bySurname.computeIfAbsent(key(form.surname()), key -> new ArrayList<>()).add(form);
      if (form.isFull()) {
        byFullName.putIfAbsent(fullKey(form), person);
        byForename.computeIfAbsent(key(form.forename()), key -> new ArrayList<>()).add(form);
      }
    }
  }

  private @Nullable Individual byFullName(NameForm form) {
    return byFullName.get(fullKey(form));
  }

  private static List<String> fullKey(NameForm form) {
    return List.of(key(form.surname()), key(form.forename()));
  }

  /** The nearest earlier person with that surname, else forename; else the first later one. */
  private @Nullable Individual byPart(NameForm form) {
    Individual found = nearest(form, bySurname);
    boolean addressed = form.start() < form.span().start();
    return found == null && !addressed ? nearest(form, byForename) : found;
  }

  private @Nullable Individual nearest(NameForm form, Map<String, List<NameForm>> places) {
    NameForm best = null;
    for (NameForm other : places.getOrDefault(key(form.name()), List.of())) {
      if (best == null || isNearer(form, other, best)) {
        best = other;
      }
    }
    return best == null ? null : byForm.get(best);
  }

  private static boolean isNearer(NameForm form, NameForm one, NameForm other) {
    int at = form.span().start();
    boolean oneEarlier = one.span().start() < at;
    boolean otherEarlier = other.span().start() < at;
    if (oneEarlier != otherEarlier) {
      return oneEarlier;
    }
    return oneEarlier == one.span().start() > other.span().start();
  }

  private static String key(String word) {
    return word.replace('’', '\'').toLowerCase(Locale.ROOT);
  }
}
