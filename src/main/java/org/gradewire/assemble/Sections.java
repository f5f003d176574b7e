package org.gradewire.assemble;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The sections of an article that are about a body each, which their headings name. */
final class Sections {
  private static final int WORDS_OF_A_HEADING = 8;

  /** How many marks may stand beside a name that is the whole line. */
  private static final int MARKS = 2;

  /** The providers that head sections, by the number of their blocks. */
  private final NavigableMap<Integer, ProviderMention> headings = new TreeMap<>();

  /**
   * Finds the headings.
   *
   * @param named the first provider that each sentence names, by the start of the sentence
   */
  Sections(AnnotatedArticle article, Map<Integer, ProviderMention> named) {
    for (Sentence sentence : article.sentences()) {
      ProviderMention provider = named.get(sentence.span().start());
      if (provider != null
          && sentence.kind() != BlockKind.TITLE
          && heads(article, provider, sentence)) {
        headings.putIfAbsent(sentence.block(), provider);
      }
    }
  }

  /** Returns the body that the section around a block is about, or {@code null}. */
  @Nullable ProviderMention at(int block) {
    Map.Entry<Integer, ProviderMention> heading = headings.floorEntry(block);
    return heading == null ? null : heading.getValue();
  }

  /** Returns whether there are sections about several bodies. */
  boolean areSeveral() {
    return headings.values().stream().map(ProviderMention::key).distinct().count() > 1;
  }

  /** Returns whether a section is about the body of this key. */
  boolean has(String key) {
    return headings.values().stream().anyMatch(it -> it.key().equals(key));
  }

  /**
   * A line that is just the name, or a short one that begins with it: "Alder House, Station Road".
   */
  private static boolean heads(
      AnnotatedArticle article, ProviderMention provider, Sentence sentence) {
    boolean whole = provider.span().length() + MARKS >= sentence.span().length();
    boolean begins =
        provider.span().start() == sentence.span().start()
            && provider.reference() != Reference.ANAPHOR
            && sentence.tokens().size() <= WORDS_OF_A_HEADING
            && !endsAsSentence(article.words(sentence.span()));
    return whole || begins;
  }

  private static boolean endsAsSentence(String words) {
    return !words.isEmpty() && ".?!:".indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
