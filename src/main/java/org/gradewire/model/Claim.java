package org.gradewire.model;

import java.util.List;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an article about one inspection: what a single clause says of it.
 *
 * @param tense how the words themselves place it in time
 * @param looksBack whether its sentence has words of an earlier time, which may or may not be of it
 * @param rule the id of the wording that matched
 * @param evidence the words that state it
 * @param sentence the number of its sentence in the article
 * @param providers the bodies it names; empty where it only points back at the one in focus
 * @param inspectorate the inspectorate it names, or {@code null}
 * @param visit the words for the inspection itself, or {@code null}
 * @param grade the grade it states, or {@code null}
 * @param ruledOut whether the grade is denied rather than given
 * @param areas the judgement areas the grade is for; empty for the whole
 * @param count how many areas {@code all} stands for, or {@code null}
 * @param inspected when inspectors were on site; more than one date where it speaks of several
 *     inspections
 * @param published when the report came out, or {@code null}
 */
public record Claim(
    Tense tense,
    boolean looksBack,
    String rule,
    Span evidence,
    int sentence,
    List<ProviderMention> providers,
    @Nullable InspectorateMention inspectorate,
    @Nullable VisitMention visit,
    @Nullable GradeMention grade,
    boolean ruledOut,
    List<AreaMention> areas,
    @Nullable Integer count,
    List<DateMention> inspected,
    @Nullable DateMention published) {

  /** Copies the lists. */
  public Claim {
    providers = List.copyOf(providers);
    areas = List.copyOf(areas);
    inspected = List.copyOf(inspected);
  }

  /** How the words of a claim place it in time. */
  public enum Tense {
    /** Nothing marks it as past: it may be what the article is about. */
    OPEN,
    /** Marked as an earlier inspection. */
    PAST,
    /** Marked as expected. */
    FUTURE
  }

  /** Returns whether the claim grades the whole provider. */
  public boolean gradesOverall() {
    return grade != null && !ruledOut && areas.isEmpty();
  }

  /** Starts a claim of which nothing is known but where and by what rule it is stated. */
  public static Builder of(Tense tense, String rule, Span evidence, int sentence) {
    return new Builder(tense, rule, evidence, sentence);
  }

  /** Returns this claim with {@code date} as its only date on site. */
  public Claim on(DateMention date) {
    return toBuilder().inspected(List.of(date)).build();
  }

  /** Returns this claim with {@code dates} on site, each of another inspection. */
  public Claim on(List<DateMention> dates) {
    return toBuilder().inspected(dates).build();
  }

  /** Returns this claim with {@code date} as the day its report came out. */
  public Claim published(DateMention date) {
    return toBuilder().published(date).build();
  }

  /** Returns this claim about the inspection that {@code event} speaks of. */
  public Claim at(Claim event) {
    Builder builder = toBuilder().inspected(event.inspected());
    builder.tense = event.tense();
    builder.providers = providers.isEmpty() ? event.providers() : providers;
    builder.visit = visit == null ? event.visit() : visit;
    return builder.build();
  }

  /** Returns this claim in another tense. */
  public Claim in(Tense other) {
    Builder builder = toBuilder();
    builder.tense = other;
    return builder.build();
  }

  /** Returns this claim of a sentence that has words of an earlier time. */
  public Claim lookingBack() {
    Builder builder = toBuilder();
    builder.looksBack = true;
    return builder.build();
  }

  /** Returns this claim without its dates on site. */
  public Claim withoutDates() {
    return toBuilder().inspected(List.of()).build();
  }

  /** Returns this claim about the given providers. */
  public Claim about(List<ProviderMention> others) {
    return toBuilder().providers(others).build();
  }

  /** Returns this claim with another grade. */
  public Claim grading(GradeMention other) {
    return toBuilder().grade(other).build();
  }

  /** Returns this claim with its grade for {@code others}, as {@code newRule} reads it. */
  public Claim forAreas(List<AreaMention> others, String newRule) {
    Builder builder = toBuilder().areas(others);
    builder.rule = newRule;
    return builder.build();
  }

  private Builder toBuilder() {
    Builder builder =
        of(tense, rule, evidence, sentence)
            .providers(providers)
            .grade(grade)
            .areas(areas)
            .inspected(inspected);
    builder.looksBack = looksBack;
    builder.inspectorate = inspectorate;
    builder.visit = visit;
    builder.ruledOut = ruledOut;
    builder.count = count;
    builder.published = published;
    return builder;
  }

  /** Collects the parts of a claim; what is not set is not stated. */
  public static final class Builder {
    private Tense tense;
    private boolean looksBack;
    private String rule;
    private final Span evidence;
    private final int sentence;
    private List<ProviderMention> providers = List.of();
    private @Nullable InspectorateMention inspectorate;
    private @Nullable VisitMention visit;
    private @Nullable GradeMention grade;
    private boolean ruledOut;
    private List<AreaMention> areas = List.of();
    private @Nullable Integer count;
    private List<DateMention> inspected = List.of();
    private @Nullable DateMention published;

    private Builder(Tense tense, String rule, Span evidence, int sentence) {
      this.tense = tense;
      this.rule = rule;
      this.evidence = evidence;
      this.sentence = sentence;
    }

    /** Sets the bodies it names. */
    public Builder providers(List<ProviderMention> bodies) {
      providers = bodies;
      return this;
    }

    /** Sets the grade it states. */
    public Builder grade(@Nullable GradeMention stated) {
      grade = stated;
      return this;
    }

    /** Sets the areas the grade is for. */
    public Builder areas(List<AreaMention> graded) {
      areas = graded;
      return this;
    }

    /** Sets when inspectors were on site. */
    public Builder inspected(List<DateMention> dates) {
      inspected = dates;
      return this;
    }

    /** Sets when the report came out. */
    public Builder published(DateMention date) {
      published = date;
      return this;
    }

    /** Returns the claim. */
    public Claim build() {
      return new Claim(
          tense,
          looksBack,
          rule,
          evidence,
          sentence,
          providers,
          inspectorate,
          visit,
          grade,
          ruledOut,
          areas,
          count,
          inspected,
          published);
    }
  }
}
