package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.gate.PatternGate;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Entity;
import org.gradewire.text.Sentence;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds bodies whose names do not tell what they are by what is said of them: whatever "was rated
 * inadequate" or "is run by" somebody, in an article about care homes, is a care home. The contexts
 * are the rows of {@code models/wordings/names.tsv} whose sense is {@value #SENSE}.
 */
final class NamedInContext {
  /** The sense of the contexts: a body of the kind that the article tells of. */
  static final String SENSE = "told";

  /** Contexts of people and places, too; what stands in one must be named again. */
  private static final String WEAK = "name/told-weak";

  /** Contexts in which no person stands: what is called like one is a body all the same. */
  private static final String OF_BODIES = "name/told-body";

  private static final String NAME = "<name>";

  /** In place of it where a name of one word is clear enough. */
  private static final String ONE_WORD = "<word>";

  private static final String WORD = "\\p{Lu}[\\p{L}\\d-]*(?:['’](?!s\\b(?! \\p{Lu}))\\p{L}+)*";

  /** Two words and more, or one behind an article: "Alder Brae", "The Alders", "Brook y Coed". */
  private static final String NAMES =
      "(?=\\p{Lu})(?<![\\p{L}’'-])(?:The %1$s(?: %1$s){0,3}|(?:St\\.? )?%1$s".formatted(WORD)
          + "(?:(?: (?:of|and|the|on|y|yr|&|at|in the))? %1$s){1,4})(?![\\p{L}-])".formatted(WORD);

  private static final String ALONE =
      "(?=\\p{Lu})(?<![\\p{L}’'-])(?<!\\p{Lu}[\\p{L}’'-]{1,20} )%s(?![\\p{L}-])".formatted(WORD);

  /** What may begin with capitals in such places and is no establishment. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:(?:the )?(?:(?:.* )?(?:county|city|town|civic|guild|village) hall"
              + "|(?:department|government|secretary|minister|prime minister|house of|home office"
              + "|north|south|east|west|midlands|covid|monday|tuesday|wednesday|thursday|friday"
              + "|saturday|sunday|january|february|march|april|may|june|july|august|september"
              + "|october|november|december)\\b.*"
              + "|.*\\b(?:councils?|authority|commission|inspectorate|ofsted|estyn|cqc|ciw|rqia"
              + "|trust|constabulary|university|association|federation|union|party|group|plc|ltd"
              + "|limited|company|diocese|act|report|rating|week|day|street|road|lane|avenue"
              + "|gazette|times|post|herald|echo|news))"
              + "|(?:in|on|at|by|for|from|but|and|when|while|after|since|if|it|he|she|they|we|i"
              + "|that|this|these|those|there|then|both|all|each|mr|mrs|ms|miss|dr|sir|dame|cllr"
              + "|councillor|inspectors?|good|outstanding|inadequate|requires|now|last|next|our|its"
              + "|their|his|her|care|children|residents|pupils|parents|staff)\\b.*)");

  /** What is said of places and of no person; %1$s and %2$s are the name. */
  private static final String PLACED =
      "\\b(?:[Ss]taff|[Rr]esidents|[Pp]upils|[Pp]atients|[Pp]eople living|[Cc]hildren|[Ll]ife)"
          + " at %1$s\\b|\\b%2$s(?:,? (?:near|in) \\p{Lu}"
          + "(?!\\p{Ll}*(?:uary|ch|il|ay|ne|ly|ust|ber)\\b)"
          + "|,? (?:which (?:is|was) )?(?:privately )?(?:run|owned|operated) by |, home to |, where "
          + "|, (?:which is )?an? (?:[\\w'’-]+ ){0,5}(?:home|nursery|school|hospital|hospice"
          + "|surgery|practice|clinic|unit|centre|college|service|setting)\\b)";

  private final List<Form> forms = new ArrayList<>();
  private final PatternGate gate = new PatternGate();
  private final Predicate<String> isPlace;

  private record Form(String id, Pattern pattern, PatternGate.Entry gate) {}

  /** Words that stand in such a context. */
  private record Found(Span span, Form form) {}

  /**
   * Compiles the contexts.
   *
   * @param isPlace tells of words whether they name a place
   */
  NamedInContext(List<Wording> wordings, Predicate<String> isPlace) {
    this.isPlace = isPlace;
    for (Wording wording : wordings) {
      if (wording.sense().equals(SENSE)) {
        String pattern =
            wording
                .pattern()
                .replace(NAME, "(?<name>" + NAMES + ")")
                .replace(ONE_WORD, "(?<name>" + ALONE + ")");
        Pattern compiled = Pattern.compile(pattern);
        forms.add(new Form(wording.id(), compiled, gate.add(compiled)));
      }
    }
  }

  /**
   * Returns the bodies named in such contexts.
   *
   * @param kind the kind of establishment that the article tells of, or {@code null} if of none
   */
  List<ProviderMention> find(AnnotatedArticle article, @Nullable String kind) {
    List<ProviderMention> names = new ArrayList<>();
    if (kind == null) {
      return names;
    }
    Map<String, Boolean> decided = new HashMap<>();
    for (Sentence sentence : article.sentences()) {
      for (Found found : in(article, sentence)) {
        String words = article.words(found.span());
        boolean named =
            decided.computeIfAbsent(
                found.form().id() + ' ' + words, key -> isName(article, sentence, found));
        if (named) {
          names.add(
              new ProviderMention(
                  found.span(),
                  found.form().id(),
                  words,
                  NamedByForm.key(words),
                  Reference.NAME,
                  false,
                  kind));
        }
      }
    }
    return names;
  }

  private List<Found> in(AnnotatedArticle article, Sentence sentence) {
    List<Found> all = new ArrayList<>();
    if (!sentence.kind().tellsTheStory()) {
      return all;
    }
    String words = article.words(sentence.span());
    PatternGate.Scan scan = gate.scan(words);
    for (Form form : forms) {
      if (form.gate().admits(scan)) {
        Matcher matcher = form.pattern().matcher(words);
        while (matcher.find()) {
          Span span = new Span(matcher.start("name"), matcher.end("name"));
          all.add(new Found(span.shift(sentence.span().start()), form));
        }
      }
    }
    return all;
  }

  private boolean isName(AnnotatedArticle article, Sentence sentence, Found found) {
    String words = article.words(found.span());
    return !NO_NAME.matcher(words).matches()
        && !isPlace.test(words)
        && !runsOthers(article.text(), words)
        && !isWhere(article.text(), words)
        && (!isPerson(sentence, found.span())
            || (found.form().id().startsWith(OF_BODIES) && isCalledPlace(article.text(), words)))
        && (words.indexOf(' ') > 0 || standsInside(article.text(), words))
        && (!isWeak(found.form()) || isNamedAgain(article.text(), words));
  }

  private static boolean isWeak(Form form) {
    return form.id().startsWith(WEAK);
  }

  private static boolean isPerson(Sentence sentence, Span span) {
    return sentence.entities().stream()
        .anyMatch(it -> it.type() == Entity.Type.PERSON && it.span().equals(span));
  }

  /**
   * "Gwen Alder, near Brook", "staff at Gwen Alder": a home may be called like a person, but nobody
   * whom inspectors visit or talk to is a home.
   */
  private static boolean isCalledPlace(String text, String words) {
    String name = Pattern.quote(words);
    return Pattern.compile(PLACED.formatted(name, name)).matcher(text).find();
  }

  /** "Run by Alder Brook", "in Alder Brook": a company, a place. */
  private static boolean runsOthers(String text, String words) {
    return Set.of("run by ", "owned by ", "operated by ", "managed by ", "part of ").stream()
        .anyMatch(before -> text.contains(before + words));
  }

  private static boolean isWhere(String text, String words) {
    return text.contains(" in " + words) || text.contains(" near " + words);
  }

  /** A common noun has a capital only where a sentence begins. */
  private static boolean standsInside(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at > 1 && text.charAt(at - 1) == ' ' && Character.isLowerCase(text.charAt(at - 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamedAgain(String text, String words) {
    return text.indexOf(words) != text.lastIndexOf(words);
  }
}
