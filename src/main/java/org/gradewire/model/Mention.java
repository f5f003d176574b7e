package org.gradewire.model;

import java.util.Comparator;
import java.util.List;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** Something an article names, tied to the words that name it. */
public sealed interface Mention {

  /** Orders mentions as they stand in the text. */
  Comparator<Mention> IN_TEXT_ORDER = Comparator.comparing(Mention::span);

  /** Where the words stand in the normalised text. */
  Span span();

  /** The id of the rule or vocabulary entry that found it. */
  String rule();

  /**
   * An inspectorate.
   *
   * @param inspectorate as named in the models folder
   */
  record InspectorateMention(Span span, String rule, String inspectorate) implements Mention {}

  /**
   * A body that is inspected, or that runs services which are.
   *
   * @param name official full name, or the words of the article where the models folder does not
   *     know the body
   * @param key identifies the body within a run: the id in the models folder, or a slug of the name
   * @param reference whether the words name the body or point back at it ("the council")
   * @param delivery whether the body only delivers services for the one responsible (a children's
   *     trust)
   * @param remit what kind of provider it is, as in the models folder, such as {@code school}
   */
  record ProviderMention(
      Span span,
      String rule,
      String name,
      String key,
      Reference reference,
      boolean delivery,
      String remit)
      implements Mention {

    /** How words refer to a body. */
    public enum Reference {
      /** By its name or a known short form of it. */
      NAME,
      /** By the place that it serves, which may mean just the place. */
      PLACE,
      /** By a common noun that points back at a name. */
      ANAPHOR
    }
  }

  /**
   * A grade word, which may yet turn out to be an ordinary word.
   *
   * @param grade in kebab case
   */
  record GradeMention(Span span, String rule, String grade) implements Mention {

    /** Returns whether this is an outcome beside the scale, such as special measures. */
    public boolean isCategory() {
      return rule.startsWith("category/");
    }

    /**
     * Returns whether this is one of a few official sentences that stand for a grade, such as
     * widespread and systemic failings: it needs no word of judging beside it.
     */
    public boolean isOutcome() {
      return rule.startsWith("outcome/");
    }

    /**
     * Returns whether this says that a standard was met or was not: an ordinary verb in most other
     * sentences.
     */
    public boolean isStandard() {
      return rule.startsWith("standard/");
    }
  }

  /**
   * A judgement area.
   *
   * @param area in kebab case
   */
  record AreaMention(Span span, String rule, String area) implements Mention {}

  /**
   * A date or period.
   *
   * @param value as precise as the words and the article's own date allow
   * @param relative whether the value was counted from the article's own date
   */
  record DateMention(Span span, String rule, Edtf value, boolean relative) implements Mention {}

  /**
   * Words for an inspection or visit.
   *
   * @param type such as {@code monitoring-visit}, or {@code null} where the words leave it open
   * @param ordinal the number in a series, or {@code null}
   * @param plural whether the words are of several, which tells of none of them
   */
  record VisitMention(
      Span span, String rule, @Nullable String type, @Nullable Integer ordinal, boolean plural)
      implements Mention {

    /** Makes a mention of a single one. */
    public VisitMention(Span span, String rule, @Nullable String type, @Nullable Integer ordinal) {
      this(span, rule, type, ordinal, false);
    }
  }

  /**
   * Somebody named in an official capacity.
   *
   * @param span the fullest form of the name, without honorific
   * @param name the name without honorific
   * @param nameRule the rule that found the name
   * @param others further places that name the same person
   * @param role the words of the role, or {@code null}
   * @param roleNoun the role where its words do not spell it ("who leads": leader), else {@code
   *     null}
   * @param roleRule the rule that found the role; empty where there is none
   * @param organisation the body the person speaks for, or {@code null}
   * @param organisationSpan the words that support it, or {@code null}
   * @param quoted whether words in quotation marks are attributed to the person
   * @param statements what the person said, in text order
   */
  record PersonMention(
      Span span,
      String name,
      String nameRule,
      List<Span> others,
      @Nullable Span role,
      @Nullable String roleNoun,
      String roleRule,
      @Nullable String organisation,
      @Nullable Span organisationSpan,
      boolean quoted,
      List<Span> statements)
      implements Mention {

    /** Copies the lists. */
    public PersonMention {
      others = List.copyOf(others);
      statements = List.copyOf(statements);
    }

    @Override
    public String rule() {
      return nameRule;
    }

    /** Returns the role, given the article's text, or {@code null} if none is known. */
    public @Nullable String roleIn(String text) {
      return roleNoun != null || role == null ? roleNoun : role.of(text);
    }
  }

  /** A web address. */
  record LinkMention(Span span, String rule, String address) implements Mention {}
}
