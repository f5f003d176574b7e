package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Sentence;

/**
 * Keeps the grade of a home from the council that runs it. "A children's home run by Leeds City
 * Council was judged inadequate" says nothing of the council's services; a home without a name has
 * no record.
 */
final class Establishments {
  /** Headline and first sentences, which say what an article is about. */
  private static final int LEAD_SENTENCES = 4;

  private static final String LOCAL_AUTHORITY = "local-authority";

  private static final String RUN_BY_COUNCIL =
      "it is of a home that the council runs, not of the council's services";

  private static final String OF_ANOTHER = "it is of a body that the article does not name";

  private final RuleBook book;
  private final List<RuleBook.Rule> rules;

  Establishments(RuleBook book) {
    this.book = book;
    rules = book.rules("establishments");
  }

  /** Returns {@code claims} without those about what a council runs. */
  List<Claim> withoutOwners(
      AnnotatedArticle article, List<Claim> claims, BySentence mentions, Tracer tracer) {
    Set<String> owners = ownersOfTheNews(article, mentions);
    boolean onlyCouncils = !isHomeNamed(article, mentions);
    boolean unnamed = onlyCouncils && (!owners.isEmpty() || isNewsOfHome(article, mentions));
    List<Claim> kept = new ArrayList<>();
    for (Claim claim : claims) {
      boolean elsewhere = claim.providers().isEmpty() && isElsewhere(claim, article, mentions);
      if (elsewhere || (onlyCouncils && isOfAnother(claim, mentions))) {
        tracer.note(new Decision.Dropped(claim, "establishment/other", OF_ANOTHER));
        continue;
      }
      boolean ofCouncil =
          claim.providers().isEmpty()
              ? unnamed
              : claim.providers().stream().allMatch(body -> owners.contains(body.key()));
      boolean graded = claim.grade() != null && !claim.providers().isEmpty();
      if (!(ofCouncil || graded) || !isOfWhatItRuns(claim, mentions, ofCouncil)) {
        kept.add(claim);
      } else {
        tracer.note(new Decision.Dropped(claim, "establishment/owned", RUN_BY_COUNCIL));
      }
    }
    return kept;
  }

  /** "The school was rated good", in an article that names none: it is not the council's grade. */
  private boolean isOfAnother(Claim claim, BySentence mentions) {
    if (claim.grade() == null) {
      return false;
    }
    TypedSentence typed = mentions.typed(claim.sentence());
    int grade = typed.indexOf(claim.grade());
    for (RuleBook.Rule rule : book.candidates(rules, typed.text())) {
      Matcher match = rule.pattern().matcher(typed.text());
      while (rule.sense().equals("other") && match.find()) {
        if (match.start() <= grade && grade < match.end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "The county's ambulance service": nobody that the article names, if it names no such body. */
  private boolean isElsewhere(Claim claim, AnnotatedArticle article, BySentence mentions) {
    TypedSentence typed = mentions.typed(claim.sentence());
    for (RuleBook.Rule rule : book.candidates(rules, typed.text())) {
      Matcher match = rule.pattern().matcher(typed.text());
      if (rule.sense().equals("elsewhere") && match.find()) {
        return !names(article, mentions, match.group("kind"));
      }
    }
    return false;
  }

  private static boolean names(AnnotatedArticle article, BySentence mentions, String kind) {
    for (int i = 0; i < article.sentences().size(); i++) {
      for (Mention mention : mentions.in(i)) {
        if (mention instanceof ProviderMention body
            && PhraseIndex.lower(body.name()).contains(kind)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOfWhatItRuns(Claim claim, BySentence mentions, boolean ofCouncil) {
    TypedSentence typed = mentions.typed(claim.sentence());
    return (ofCouncil && !matches("services", typed)) || isInPassing(claim, typed);
  }

  /** The councils whose home, not whose services, the headline or the first sentences speak of. */
  private Set<String> ownersOfTheNews(AnnotatedArticle article, BySentence mentions) {
    Set<String> owners = new HashSet<>();
    int told = 0;
    for (int i = 0; i < article.sentences().size() && told < LEAD_SENTENCES; i++) {
      Sentence sentence = article.sentences().get(i);
      if (sentence.kind().tellsTheStory()) {
        told++;
        TypedSentence typed = mentions.typed(i);
        if (matches("services", typed)) {
          return Set.of();
        }
        owned(typed).forEach(body -> owners.add(body.key()));
      }
    }
    return owners;
  }

  /** Headline or first sentences speak of a home without a name, and not of a council. */
  private boolean isNewsOfHome(AnnotatedArticle article, BySentence mentions) {
    int told = 0;
    boolean home = false;
    for (int i = 0; i < article.sentences().size() && told < LEAD_SENTENCES; i++) {
      if (article.sentences().get(i).kind().tellsTheStory()) {
        told++;
        TypedSentence typed = mentions.typed(i);
        if (matches("services", typed) || typed.has(ProviderMention.class)) {
          return false;
        }
        home |= matches("home", typed);
      }
    }
    return home;
  }

  private static boolean isHomeNamed(AnnotatedArticle article, BySentence mentions) {
    for (int i = 0; i < article.sentences().size(); i++) {
      if (article.sentences().get(i).kind() != BlockKind.METADATA) {
        for (Mention mention : mentions.in(i)) {
          if (mention instanceof ProviderMention body && !isCouncil(body)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "A home run by the council was rated good": the grade behind the home is the home's. */
  private boolean isInPassing(Claim claim, TypedSentence typed) {
    if (claim.grade() == null || claim.providers().isEmpty()) {
      return false;
    }
    int grade = typed.indexOf(claim.grade());
    for (RuleBook.Rule rule : book.candidates(rules, typed.text())) {
      Matcher match = rule.pattern().matcher(typed.text());
      while (rule.sense().equals("owned") && match.find()) {
        List<ProviderMention> bodies =
            typed.mentions(ProviderMention.class, match.start(), match.end());
        boolean councils = bodies.stream().allMatch(Establishments::isCouncil);
        if (match.end() <= grade && councils && bodies.containsAll(claim.providers())) {
          return true;
        }
      }
    }
    return false;
  }

  private List<ProviderMention> owned(TypedSentence typed) {
    List<ProviderMention> owners = new ArrayList<>();
    for (RuleBook.Rule rule : book.candidates(rules, typed.text())) {
      Matcher match = rule.pattern().matcher(typed.text());
      while (rule.sense().equals("owned") && match.find()) {
        typed.mentions(ProviderMention.class, match.start(), match.end()).stream()
            .filter(Establishments::isCouncil)
            .forEach(owners::add);
      }
    }
    return owners;
  }

  private boolean matches(String sense, TypedSentence typed) {
    return book.candidates(rules, typed.text()).stream()
        .filter(rule -> rule.sense().equals(sense))
        .anyMatch(rule -> rule.pattern().matcher(typed.text()).find());
  }

  private static boolean isCouncil(ProviderMention body) {
    return body.remit().startsWith(LOCAL_AUTHORITY);
  }
}
