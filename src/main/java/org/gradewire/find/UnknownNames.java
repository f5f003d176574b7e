package org.gradewire.find;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Mention.ProviderMention;

/**
 * Tells whether what a sentence grades bears a name that is nobody's in the article: "since then
 * Ambleford has gone from inadequate to good", in an article about Leeds.
 */
final class UnknownNames {
  /** Further back than this the subject of a grade is another. */
  private static final int NEAR = 90;

  /** A name inside the sentence, and a verb of which it is the subject. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<=[a-z,;:'\")-] )"
              + "(?<!\\b(?:in|near|at|of|from|by|for|to|around|across|on|[A-Z][\\w.'-]{0,20}"
              + "|[A-Z][\\w.'-]{1,20},? and) )"
              + "(?<name>(?!(?:I|It|They|He|She|We|Its|The|This|That|These|Services?|Children|Care"
              + "|Overall|Leaders?|Leadership|Inspectors?|Council|School)\\b)"
              + "[A-Z][a-z][\\w'-]*(?: [A-Z][\\w'-]+){0,3})"
              + "(?:'s (?:children's )?(?:services?|social care|department))?,?"
              + "(?: (?:which|who|whose [\\w ]{2,25}))?(?: (?:now|also|once|itself|alone|too))?"
              + " (?:is|are|was|were|has|have|had|went|goes|moved|rose|fell|dropped|slipped"
              + "|improved|jumped|got|gets|became|becomes|remains?|remained|stays?|stayed|received"
              + "|earned)\\b"
              + "(?:(?!\\b(?:it|they|he|she|we|said|says|but|while|council|services|school|home"
              + "|told)\\b)[^.;:<]){0,50}?(?:<grade>[^.;:<]{0,12})?$");

  private static final Pattern WORD = Pattern.compile("[\\p{L}]{3,}");

  /** Returns whether the subject of the grade at {@code grade} is a name of none of the bodies. */
  boolean isSubject(TypedSentence typed, int grade, List<ProviderMention> bodies) {
    if (grade < 0) {
      return false;
    }
    String before = typed.text().substring(Math.max(0, grade - NEAR), grade);
    Matcher match = SUBJECT.matcher(before);
    return match.find() && bodies.stream().noneMatch(body -> shares(body, match.group("name")));
  }

  /** "Beech", where the article is about Beech Lodge. */
  private static boolean shares(ProviderMention body, String name) {
    String known = PhraseIndex.lower(body.name());
    Matcher words = WORD.matcher(PhraseIndex.lower(name));
    while (words.find()) {
      if (known.contains(words.group())) {
        return true;
      }
    }
    return false;
  }
}
