package org.gradewire.evaluate;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.SpeakerAnnotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.model.Fingerprint;
import org.gradewire.model.Person;
import org.gradewire.text.RawLocation;
import org.jspecify.annotations.Nullable;

/**
 * What CoreNLP's quote annotator with its attribution (Muzny, Fang, Chang and Jurafsky, 2017) makes
 * of an article, laid out as a report of ours. It is helped along: paragraphs are set apart,
 * quotation marks made straight, single ones read as well, a part of a labelled name counts as the
 * name, and an inspectorate or its report as "report".
 */
final class CoreNlpQuotes {
  private static final Pattern REPORT =
      Pattern.compile("(?i)\\b(?:ofsted|cqc|estyn|hmicfrs|inspect\\w*|report|letter|watchdog)\\b");

  private final StanfordCoreNLP pipeline;

  CoreNlpQuotes() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.applyFineGrained", "false");
    settings.setProperty("coref.algorithm", "statistical");
    settings.setProperty("quote.singleQuotes", "true");
    pipeline = new StanfordCoreNLP(settings);
  }

  /** Returns the article of {@code report} with the quotations of the people of {@code gold}. */
  ArticleReport read(GoldArticle gold, ArticleReport report) {
    String text = report.article().text().text();
    String straight = text.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'").replace("\n", "\n\n");
    Annotation annotation = new Annotation(straight);
    pipeline.annotate(annotation);
    List<Person> people = new ArrayList<>();
    List<Citation> reported = new ArrayList<>();
    for (CoreMap quote : QuoteAnnotator.gatherQuotes(annotation)) {
      String speaker = quote.get(SpeakerAnnotation.class);
      Citation words = cite(text, straight, quote);
      String name = labelled(gold, speaker);
      if (name != null) {
        people.add(person(name, words));
      } else if (speaker != null && REPORT.matcher(speaker).find()) {
        reported.add(words);
      }
    }
    return new ArticleReport(
        report.article(),
        null,
        null,
        null,
        List.of(),
        people,
        reported,
        List.of(),
        Fingerprint.NONE);
  }

  /** Returns the labelled name that {@code speaker} is or is a part of, or {@code null}. */
  private static @Nullable String labelled(GoldArticle gold, @Nullable String speaker) {
    if (speaker == null || !Character.isUpperCase(speaker.codePointAt(0))) {
      return null;
    }
    return gold.people().stream()
        .map(Expectation::name)
        .filter(name -> Spelling.overlap(name, speaker.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  private static Person person(String name, Citation words) {
    Fact<String> fact = new Fact<>(name, 1, "corenlp", List.of(words));
    return new Person(fact, null, null, true, List.of(words));
  }

  /** Paragraphs stand two line breaks apart in what CoreNLP read, and one in the text. */
  private static Citation cite(String text, String straight, CoreMap quote) {
    int start = place(straight, quote.get(CharacterOffsetBeginAnnotation.class));
    int end =
        Math.min(text.length(), place(straight, quote.get(CharacterOffsetEndAnnotation.class)));
    int from = text.codePointCount(0, start);
    int to = text.codePointCount(0, end);
    return new Citation(
        "a", from, to, text.substring(start, end), new RawLocation.Characters(from, to));
  }

  private static int place(String straight, int offset) {
    return offset - (straight.substring(0, offset).split("\n\n", -1).length - 1);
  }
}
