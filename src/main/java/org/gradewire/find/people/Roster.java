package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is who in one article: each place that names somebody belongs to one person. */
final class Roster {
  private final List<Individual> people = new ArrayList<>();
  private final Map<NameForm, Individual> byForm = new LinkedHashMap<>();

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
    }
  }

  private @Nullable Individual byFullName(NameForm form) {
    for (Individual person : people) {
      if (person.forms.stream().anyMatch(other -> other.isFull() && isSame(form, other))) {
        return person;
      }
    }
    return null;
  }

  private static boolean isSame(NameForm one, NameForm other) {
    return key(one.surname()).equals(key(other.surname()))
        && key(one.forename()).equals(key(other.forename()));
  }

  /** The nearest earlier person with that surname, else forename; else the first later one. */
  private @Nullable Individual byPart(NameForm form) {
    Individual found = nearest(form, true);
    boolean addressed = form.start() < form.span().start();
    return found == null && !addressed ? nearest(form, false) : found;
  }

  private @Nullable Individual nearest(NameForm form, boolean bySurname) {
    NameForm best = null;
    for (Map.Entry<NameForm, Individual> entry : byForm.entrySet()) {
      NameForm other = entry.getKey();
      String part = bySurname ? other.surname() : other.forename();
      boolean fits = key(part).equals(key(form.name())) && (other.isFull() || bySurname);
      if (fits && (best == null || isNearer(form, other, best))) {
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
