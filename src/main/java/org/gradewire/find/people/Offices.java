package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gradewire.find.people.Organisations.Organisation;
import org.gradewire.find.people.RoleLinks.Link;
import org.gradewire.find.people.RolePhrase.Body;
import org.gradewire.find.people.Roster.Individual;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Collects the offices of each person of one article and decides which one to tell. */
final class Offices {
  private static final Set<String> GIVEN_UP = Set.of("role/post", "role/formerly");

  private final Organisations organisations;
  private static final int SHORT = 6;
  private static final String INSPECTORATE = "inspectorate";

  private final BodyGrammar bodies;
  private final Map<Individual, List<Office>> offices = new HashMap<>();
  private final Map<Individual, Organisation> affiliations = new HashMap<>();

  Offices(Organisations organisations, PeopleWords words) {
    this.organisations = organisations;
    this.bodies = new BodyGrammar(words);
  }

  /**
   * An office of somebody.
   *
   * @param span its words
   * @param rule what joined it to the name
   * @param rank 0 for an office, 1 for one given up, 2 for a bare "Councillor"
   * @param named the body that its words name, or {@code null}
   * @param implied the body that it is of where none is named, or {@code null}
   * @param noun the office where its words do not spell it, or {@code null}
   * @param words its words in small letters, or what stands for them
   */
  record Office(
      Span span,
      String rule,
      int rank,
      @Nullable Organisation named,
      @Nullable Organisation implied,
      @Nullable String noun,
      String words) {}

  /** Reads the next line. */
  void read(Line line, List<NameForm> names, List<Link> links, Roster roster) {
    for (Link link : links) {
      Individual person = roster.of(link.name());
      if (person != null && !link.role().isPrivate()) {
        add(person, office(line, link));
      }
    }
    for (NameForm name : names) {
      Individual person = roster.of(name);
      if (person != null) {
        readAddress(line, name, person);
        readAffiliation(line, name, names, person);
      }
    }
  }

  private void add(Individual person, Office office) {
    offices.computeIfAbsent(person, key -> new ArrayList<>()).add(office);
  }

  private Office office(Line line, Link link) {
    Organisation organisation = organisations.of(line, link.role());
    boolean named = link.role().body() != null;
    int rank = GIVEN_UP.contains(link.rule()) ? 1 : 0;
    return new Office(
        RoleLinks.span(line, link.role()),
        link.rule(),
        rank,
        named ? organisation : null,
        named ? null : organisation,
        link.role().noun(),
        words(line, link.role()));
  }

  private static String words(Line line, RolePhrase role) {
    String noun = role.noun();
    String words = noun != null ? noun : RoleLinks.span(line, role).of(line.plain());
    return words.toLowerCase(Locale.ROOT);
  }

  private void readAddress(Line line, NameForm name, Individual person) {
    if (name.councillor() != null) {
      Organisation council = organisations.implied("council", name.start());
      add(
          person,
          new Office(name.councillor(), "role/councillor", 2, null, council, null, "councillor"));
    }
    if (line.is(name.end(), "MP", "MSP", "HMI")) {
      Organisation body =
          line.is(name.end(), "HMI") ? organisations.implied(INSPECTORATE, name.start()) : null;
      add(person, new Office(line.word(name.end()), "role/letters", 2, null, body, null, ""));
    }
  }

  private void readAffiliation(Line line, NameForm name, List<NameForm> names, Individual person) {
    int end = name.end();
    boolean leads = line.is(end, ",") && line.is(end + 1, "who") && line.is(end + 2, "leads");
    end += leads && line.is(end + 3, "for") ? 3 : 0;
    end += line.is(end, ",") && line.is(end + 1, "of", "from") ? 1 : 0;
    Body body = line.is(end, "of", "from", "for") ? bodies.after(line, end, names) : null;
    if (body != null) {
      RolePhrase phrase =
          new RolePhrase(name.first(), name.first(), name.end(), body.end(), "body", body, false);
      Organisation organisation = organisations.of(line, phrase);
      if (organisation != null) {
        affiliations.putIfAbsent(person, organisation);
      }
    }
  }

  /** Returns whether somebody has an office. */
  boolean hasOffice(Individual person) {
    return offices.containsKey(person);
  }

  /** Returns whether somebody holds an office that has these words, in small letters. */
  boolean holds(Individual person, String words) {
    return offices.getOrDefault(person, List.of()).stream()
        .map(Office::words)
        .anyMatch(
            office ->
                office.contains(words) || (office.length() > SHORT && words.endsWith(office)));
  }

  /** Returns the office to tell: the first of the best rank. */
  Office of(Individual person) {
    List<Office> all = offices.get(person);
    if (all == null) {
      throw new IllegalArgumentException("somebody without an office");
    }
    return all.stream().min(Comparator.comparing(Office::rank)).orElseThrow();
  }

  /** Returns the body to tell: named with the office, else beside the name, else implied. */
  @Nullable Organisation organisation(Individual person) {
    Office told = of(person);
    if (told.named != null) {
      return told.named;
    }
    Organisation beside = affiliations.get(person);
    if (beside != null) {
      return beside;
    }
    for (Office office : offices.getOrDefault(person, List.of())) {
      if (office.named != null && office.rank == 0) {
        return office.named;
      }
    }
    return told.implied;
  }
}
