package org.gradewire.find.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradewire.find.people.Clauses.Kind;
import org.gradewire.find.people.Clauses.Subject;
import org.gradewire.find.people.Roster.Individual;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article speaks of at a place, sentence by sentence: whom "she", "they" and "the chair"
 * mean there, and whose words a quotation is that names no speaker.
 */
final class Attention {
  private final Clauses clauses;
  private final Roster roster;
  private final Offices offices;
  private final Function<NameForm, List<NameForm>> chorus;

  /** Everybody who was spoken of, the last at the end; a person stands once. */
  private final List<Individual> people = new ArrayList<>();

  /** The last that was no person. */
  private Speaker crowd = Speaker.NOBODY;

  /** Who the last sentence was about. */
  private Speaker topic = Speaker.NOBODY;

  Attention(
      Clauses clauses, Roster roster, Offices offices, Function<NameForm, List<NameForm>> chorus) {
    this.clauses = clauses;
    this.roster = roster;
    this.offices = offices;
    this.chorus = chorus;
  }

  /** Returns whom the last sentence was about. */
  Speaker topic() {
    return topic;
  }

  /** Forgets whom the last sentence was about. */
  void turn() {
    topic = Speaker.NOBODY;
  }

  /** Returns whether "they" would be the inspectors. */
  boolean isOnReport() {
    return crowd.report();
  }

  /** Reads the sentences between two words; returns whether one of them told whom it is about. */
  boolean follow(Scene scene, int from, int to) {
    boolean told = false;
    int start = from;
    while (start < to) {
      int end = Clauses.sentenceEnd(scene.line(), start, to);
      told |= sentence(scene, start, end);
      start = end + 1;
    }
    return told;
  }

  private boolean sentence(Scene scene, int from, int to) {
    boolean opens = scene.line().is(to - 1, ":");
    Subject speaker =
        opens ? clauses.speakerBefore(scene, from, to) : clauses.speakerAfter(scene, from, to);
    Subject subject = speaker != null ? speaker : clauses.topic(scene, from, to);
    if (subject == null || subject.kind() != Kind.PRONOUN) {
      pass(scene, from, to);
    }
    boolean unnamed = subject == null || subject.kind() == Kind.NOBODY;
    if (subject != null) {
      spoke(of(scene, subject));
    }
    if (unnamed && clauses.namesReport(scene, from, to)) {
      crowd = Speaker.REPORT;
    }
    return subject != null;
  }

  /** Notes the people between two words, of whom no more is known. */
  void pass(Scene scene, int from, int to) {
    for (int word = from; word < to; word++) {
      NameForm name = scene.nameAt(word);
      Individual person = name == null ? null : roster.of(name);
      if (person != null) {
        remember(person);
      }
    }
  }

  /** Notes whose words were just read. */
  void spoke(Speaker speaker) {
    topic = speaker;
    if (speaker.people().isEmpty()) {
      crowd = speaker;
    }
    speaker.people().forEach(this::remember);
  }

  private void remember(Individual person) {
    people.remove(person);
    people.add(person);
  }

  /** Returns whom a subject means. */
  Speaker of(Scene scene, Subject subject) {
    return switch (subject.kind()) {
      case NAME -> named(subject.name());
      case PRONOUN -> he(scene, subject.word());
      case OFFICE -> holder(scene, subject.word());
      case REPORT -> Speaker.REPORT;
      case AGAIN -> crowd;
      case NOBODY -> Speaker.NOBODY;
    };
  }

  private Speaker named(@Nullable NameForm name) {
    return name == null
        ? Speaker.NOBODY
        : new Speaker(
            chorus.apply(name).stream()
                .flatMap(form -> Stream.ofNullable(roster.of(form)))
                .toList(),
            false);
  }

  /**
   * The name before it in its sentence, else the last person spoken of, if the form of address
   * allows "he" or "she".
   */
  private Speaker he(Scene scene, int word) {
    String other = scene.line().is(word, "he", "his") ? "she" : "he";
    int start = Clauses.sentenceStart(scene.line(), 0, word);
    for (int i = word - 1; i >= start; i--) {
      NameForm name = scene.nameAt(i);
      Individual person = name == null ? null : roster.of(name);
      if (scene.line().is(i, "“", "”", "\"", "‘")) {
        break;
      }
      boolean aside = name != null && isAside(scene.line(), name);
      if (person != null && !aside && !roster.pronoun(person).equals(other)) {
        return Speaker.of(person);
      }
    }
    for (int i = people.size() - 1; i >= 0; i--) {
      if (!roster.pronoun(people.get(i)).equals(other)) {
        return Speaker.of(people.get(i));
      }
    }
    return Speaker.NOBODY;
  }

  /** "In answer to Ama Boyd she said": not Ama Boyd. */
  private static boolean isAside(Line line, NameForm name) {
    int word = line.wordAt(name.start()) - 1;
    return line.is(word, "to", "with", "about", "against", "after");
  }

  /** The last person spoken of who holds an office of these words; else nobody. */
  private Speaker holder(Scene scene, int word) {
    RolePhrase office = scene.officeAt(word);
    if (office == null) {
      return Speaker.NOBODY;
    }
    String words =
        scene
            .line()
            .plain()
            .substring(
                scene.line().word(office.first()).start(),
                scene.line().word(office.end() - 1).end());
    String wanted = words.toLowerCase(Locale.ROOT);
    for (int i = people.size() - 1; i >= 0; i--) {
      if (offices.holds(people.get(i), wanted)) {
        return Speaker.of(people.get(i));
      }
    }
    List<Individual> holders =
        roster.people().stream().filter(person -> offices.holds(person, wanted)).toList();
    return holders.size() == 1 ? Speaker.of(holders.get(0)) : Speaker.NOBODY;
  }
}
