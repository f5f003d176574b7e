package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Mention.PersonMention;
import org.gradewire.model.Person;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes persons of mentions and gives each inspection its own. */
final class People {
  private final Facts facts;

  People(Facts facts) {
    this.facts = facts;
  }

  /** Returns the persons of the article, in text order. */
  List<Person> of(List<PersonMention> mentions) {
    return mentions.stream().map(this::person).toList();
  }

  private Person person(PersonMention mention) {
    TreeSet<Span> spans = new TreeSet<>(mention.others());
    spans.add(mention.span());
    return new Person(
        facts.fact(mention.name(), 0.95, mention.nameRule(), List.copyOf(spans)),
        role(mention),
        organisation(mention),
        mention.quoted(),
        mention.statements().stream().map(facts::cite).toList());
  }

  private @Nullable Fact<String> role(PersonMention mention) {
    Span span = mention.role();
    return span == null
        ? null
        : facts.fact(
            Objects.requireNonNullElse(mention.roleIn(facts.words()), facts.words(span)),
            0.93,
            mention.roleRule(),
            span);
  }

  private @Nullable Fact<String> organisation(PersonMention mention) {
    Span span = mention.organisationSpan();
    String organisation = mention.organisation();
    return span == null || organisation == null
        ? null
        : facts.fact(organisation, 0.9, "organisation/" + mention.roleRule(), span);
  }

  /**
   * Gives the people to the inspections they speak to: to the one reported, or, where several are,
   * to those of the body they speak for; without any reported one, to the first.
   */
  static List<Inspection> attach(List<Inspection> inspections, List<Person> people) {
    long reported = inspections.stream().filter(Assembler::isReported).count();
    List<Inspection> attached = new ArrayList<>();
    for (Inspection inspection : inspections) {
      boolean only =
          reported == 0
              ? inspection.equals(inspections.get(0))
              : reported == 1 && Assembler.isReported(inspection);
      if (only) {
        attached.add(inspection.toBuilder().people(people).build());
      } else if (Assembler.isReported(inspection)) {
        attached.add(inspection.toBuilder().people(speakingFor(inspection, people)).build());
      } else {
        attached.add(inspection);
      }
    }
    return attached;
  }

  private static List<Person> speakingFor(Inspection inspection, List<Person> people) {
    Set<String> bodies = new HashSet<>();
    bodies.add(inspection.provider().value());
    if (inspection.deliveredBy() != null) {
      bodies.add(inspection.deliveredBy().value());
    }
    return people.stream()
        .filter(
            person -> {
              Fact<String> body = person.organisation();
              return body != null && bodies.contains(body.value());
            })
        .toList();
  }
}
