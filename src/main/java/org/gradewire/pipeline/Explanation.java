package org.gradewire.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.model.Person;
import org.gradewire.pipeline.Pipeline.Trace;
import org.gradewire.pipeline.Pipeline.Traces;
import org.gradewire.read.Input;
import org.gradewire.read.InputLister;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one article, sentence by sentence, and what it was joined to.
 *
 * @param text for a person to read
 * @param rejected whether the article could not be used
 */
public record Explanation(String text, boolean rejected) {

  /** Explains every article of {@code file}. */
  public static List<Explanation> of(Pipeline pipeline, Path file) {
    List<Explanation> explanations = new ArrayList<>();
    for (Input input : new InputLister(pipeline.limits()).list(List.of(file))) {
      try {
        Traces traces = pipeline.trace(input);
        traces.traces().forEach(trace -> explanations.add(new Explanation(explain(trace), false)));
        traces.rejected().forEach(problem -> explanations.add(rejected(problem)));
      } catch (ArticleException e) {
        explanations.add(rejected(e));
      }
    }
    return explanations;
  }

  private static Explanation rejected(ArticleException problem) {
    return new Explanation("rejected " + problem.getMessage() + "\n", true);
  }

  private static String explain(Trace trace) {
    StringBuilder text = new StringBuilder();
    text.append("article ").append(trace.report().id()).append('\n');
    line(text, "title", trace.report().title());
    line(text, "published", trace.report().published());
    trace
        .report()
        .warnings()
        .forEach(warning -> text.append("  warning: ").append(warning).append('\n'));
    for (int i = 0; i < trace.article().sentences().size(); i++) {
      sentence(text, trace, i);
    }
    for (Inspection inspection : trace.report().inspections()) {
      inspection(text, inspection);
    }
    for (Person person : trace.report().people()) {
      text.append("\nperson\n");
      line(text, "name", person.name());
      line(text, "role", person.role());
      line(text, "organisation", person.organisation());
      text.append("  quoted: ").append(person.quoted()).append('\n');
    }
    return text.append('\n').toString();
  }

  private static void sentence(StringBuilder text, Trace trace, int number) {
    Sentence sentence = trace.article().sentences().get(number);
    String kind = sentence.kind().name().toLowerCase(Locale.ROOT);
    text.append("\n[%s] %s%n".formatted(kind, trace.article().words(sentence.span())));
    for (Mention mention : trace.findings().mentions()) {
      if (sentence.span().contains(mention.span())) {
        text.append(
            "    \"%s\" %s  (%s)%n"
                .formatted(
                    trace.article().words(mention.span()), describe(mention), mention.rule()));
      }
    }
    for (Claim claim : trace.findings().claims()) {
      if (claim.sentence() == number) {
        text.append("  => %s  (%s)%n".formatted(describe(claim), claim.rule()));
      }
    }
  }

  private static String describe(Mention mention) {
    if (mention instanceof GradeMention grade) {
      return "grade " + grade.grade();
    } else if (mention instanceof AreaMention area) {
      return "area " + area.area();
    } else if (mention instanceof DateMention date) {
      return "date " + date.value();
    } else if (mention instanceof VisitMention visit) {
      return "visit " + Objects.requireNonNullElse(visit.type(), "of open kind");
    } else if (mention instanceof ProviderMention provider) {
      return "provider " + provider.name();
    } else if (mention instanceof InspectorateMention inspectorate) {
      return "inspectorate " + inspectorate.inspectorate();
    }
    return "";
  }

  private static String describe(Claim claim) {
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
                .map(Explanation::describe)
                .distinct()
                .collect(Collectors.joining(" and "));
  }

  private static void inspection(StringBuilder text, Inspection inspection) {
    text.append("\ninspection\n");
    line(text, "provider", inspection.provider());
    line(text, "inspectorate", inspection.inspectorate());
    line(text, "deliveredBy", inspection.deliveredBy());
    text.append(
        "  status: %s  (%s)%n"
            .formatted(inspection.status().value().label(), inspection.status().rule()));
    line(text, "type", inspection.type());
    line(text, "ordinal", inspection.ordinal());
    line(text, "framework", inspection.framework());
    line(text, "overall", inspection.overall());
    line(text, "notOverall", inspection.notOverall());
    inspection.judgements().forEach(it -> line(text, it.area(), it.grade()));
    line(text, "inspectionDate", inspection.inspectionDate());
    line(text, "publicationDate", inspection.publicationDate());
    line(text, "reportUrl", inspection.reportUrl());
    inspection.findings().forEach(it -> line(text, it.kind().label(), it.text()));
  }

  private static void line(StringBuilder text, String name, @Nullable Fact<?> fact) {
    if (fact != null) {
      text.append("  %s: %s  (%s)%n".formatted(name, fact.value(), fact.rule()));
    }
  }
}
