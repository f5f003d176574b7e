package org.gradewire.explain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewire.model.Claim;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.LinkMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Status;
import org.jspecify.annotations.Nullable;

/** Says in words what mentions, claims and inspections are. */
final class Wording {
  private Wording() {}

  /** Returns the kind of a mention in one word. */
  static String kindOf(Mention mention) {
    if (mention instanceof GradeMention) {
      return "grade";
    } else if (mention instanceof AreaMention) {
      return "area";
    } else if (mention instanceof DateMention) {
      return "date";
    } else if (mention instanceof VisitMention) {
      return "visit";
    } else if (mention instanceof ProviderMention) {
      return "provider";
    } else if (mention instanceof InspectorateMention) {
      return "inspectorate";
    }
    return mention instanceof LinkMention ? "link" : "person";
  }

  /** Returns kind and value of a mention. */
  static String describe(Mention mention) {
    return (kindOf(mention) + " " + valueOf(mention)).strip();
  }

  private static String valueOf(Mention mention) {
    if (mention instanceof GradeMention grade) {
      return grade.grade();
    } else if (mention instanceof AreaMention area) {
      return area.area();
    } else if (mention instanceof DateMention date) {
      return date.value().toString();
    } else if (mention instanceof VisitMention visit) {
      return Objects.requireNonNullElse(visit.type(), "of open kind");
    } else if (mention instanceof ProviderMention provider) {
      return provider.name();
    } else if (mention instanceof InspectorateMention inspectorate) {
      return inspectorate.inspectorate();
    }
    return "";
  }

  /** Returns what a claim states. */
  static String describe(Claim claim) {
    Stream<String> parts =
        Stream.of(
            claim.tense().name().toLowerCase(Locale.ROOT),
            list("of", claim.providers()),
            claim.visit() == null ? "" : describe(claim.visit()),
            claim.grade() == null ? "" : (claim.ruledOut() ? "not " : "") + describe(claim.grade()),
            list("for", claim.areas()),
            list("on site", claim.inspected()),
            claim.published() == null ? "" : "published " + claim.published().value());
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String list(String label, List<? extends Mention> mentions) {
    return mentions.isEmpty()
        ? ""
        : label
            + " "
            + mentions.stream()
                .map(Wording::describe)
                .distinct()
                .collect(Collectors.joining(" and "));
  }

  /** Calls {@code field} with name and fact of each field that the inspection has, in order. */
  static void fields(Inspection inspection, BiConsumer<String, Fact<?>> field) {
    each(field, "provider", inspection.provider());
    each(field, "inspectorate", inspection.inspectorate());
    each(field, "deliveredBy", inspection.deliveredBy());
    each(field, "status", labelled(inspection.status()));
    each(field, "type", inspection.type());
    each(field, "ordinal", inspection.ordinal());
    each(field, "framework", inspection.framework());
    each(field, "overall", inspection.overall());
    each(field, "notOverall", inspection.notOverall());
    inspection.judgements().forEach(it -> each(field, "judgements." + it.area(), it.grade()));
    each(field, "inspectionDate", inspection.inspectionDate());
    each(field, "publicationDate", inspection.publicationDate());
    each(field, "reportUrl", inspection.reportUrl());
    inspection.findings().forEach(it -> each(field, it.kind().label(), it.text()));
  }

  private static Fact<String> labelled(Fact<Status> status) {
    return new Fact<>(
        status.value().label(), status.confidence(), status.rule(), status.citations());
  }

  private static void each(BiConsumer<String, Fact<?>> field, String name, @Nullable Fact<?> fact) {
    if (fact != null) {
      field.accept(name, fact);
    }
  }
}
