package org.gradewire.model;

import java.util.List;
import org.gradewire.text.Span;

/**
 * What was decided about something an article names or states, as far as neither its findings nor
 * its report show it: mostly why nothing came of it. For people who want to know; no stage reads
 * decisions.
 */
public sealed interface Decision {

  /**
   * Words were taken away before any rule could make a claim of them.
   *
   * @param rule the id of the veto
   * @param words what it matched
   * @param taken the mentions inside that no rule had used yet, at least one
   */
  record Vetoed(String rule, Span words, List<Mention> taken) implements Decision {

    /** Copies the list. */
    public Vetoed {
      taken = List.copyOf(taken);
    }
  }

  /**
   * A mention came to nothing though a rule matched it.
   *
   * @param rule the id of the rule; empty where the kind of mention alone decides
   * @param reason which condition failed, in words
   */
  record PassedOver(Mention mention, String rule, String reason) implements Decision {}

  /**
   * A claim became part of another one of its sentence.
   *
   * @param event the claim that is no more
   * @param grade the claim that took its date, kind or tense, as it was before
   */
  record Joined(Claim event, Claim grade) implements Decision {}

  /**
   * A claim came to nothing.
   *
   * @param rule the id of the rule that decided; empty where no rule of the models folder did
   * @param reason which condition failed, in words
   */
  record Dropped(Claim claim, String rule, String reason) implements Decision {}

  /**
   * A claim in the open was not taken for one about the inspection that is the article's news.
   *
   * @param reason which condition failed, in words
   */
  record NotNews(Claim claim, String reason) implements Decision {}

  /**
   * An inspection was made of claims.
   *
   * @param inspection its number in {@link ArticleReport#inspections()}, from 0
   * @param claims in text order; those that name no body are given the one in focus, and those of
   *     two dates are split
   */
  record Told(int inspection, List<Claim> claims) implements Decision {

    /** Copies the list. */
    public Told {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A value that claims give was kept out of an inspection.
   *
   * @param inspection its number in {@link ArticleReport#inspections()}, from 0
   * @param field its name in the output
   * @param value what the claims say
   * @param reason which condition failed, in words
   */
  record Withheld(int inspection, String field, String value, String reason) implements Decision {}

  /**
   * Somebody is named but not listed among the people.
   *
   * @param name the fullest form of the name, without honorific
   * @param span where it stands
   * @param reason which condition failed, in words
   */
  record NotListed(String name, Span span, String reason) implements Decision {}

  /**
   * No inspection could be made of anything in the article.
   *
   * @param reason which condition failed, in words
   */
  record NoInspection(String reason) implements Decision {}
}
