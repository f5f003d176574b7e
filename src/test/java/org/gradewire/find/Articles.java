package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Sentence;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.gradewire.text.Token;

/**
 * Makes annotated articles for tests that need no recogniser: words are tokens, there are no names.
 *
 * <p>In the notation {@code ¶} begins a block and {@code /} a further sentence of it, each between
 * spaces; {@code TITLE:}, {@code LIST_ITEM:} and so on before a block say its kind.
 */
public final class Articles {
  private static final Pattern KIND = Pattern.compile("([A-Z_]+):(?! )(.*)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}]+)*|\\S");

  private Articles() {}

  /** Returns the article that {@code notation} writes. */
  public static AnnotatedArticle of(String notation) {
    List<Part> parts = new ArrayList<>();
    for (String part : notation.strip().split("\\s+¶\\s+", -1)) {
      Matcher kind = KIND.matcher(part);
      boolean marked = kind.matches();
      parts.add(
          new Part(
              marked ? BlockKind.valueOf(kind.group(1)) : BlockKind.PARAGRAPH,
              List.of((marked ? kind.group(2) : part).split(" / ", -1))));
    }
    return of(parts);
  }

  /** Returns an article of one paragraph, which is one sentence. */
  public static AnnotatedArticle paragraph(String words) {
    return of(List.of(new Part(BlockKind.PARAGRAPH, List.of(words))));
  }

  /** A block as it is written. */
  private record Part(BlockKind kind, List<String> sentences) {}

  private static AnnotatedArticle of(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    List<TextBlock> blocks = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Part part : parts) {
      int from = text.length();
      for (String words : part.sentences) {
        text.append(text.length() == from ? "" : " ").append(words);
        Span span = new Span(text.length() - words.length(), text.length());
        sentences.add(
            new Sentence(blocks.size(), part.kind, span, tokens(words, span.start()), List.of()));
      }
      blocks.add(new TextBlock(part.kind, new Span(from, text.length()), ""));
      text.append('\n');
    }
    return new AnnotatedArticle(article(text.toString(), blocks), sentences);
  }

  private static NormalisedArticle article(String text, List<TextBlock> blocks) {
    return new NormalisedArticle(
        "made-up",
        new SourceFile("made-up.txt", "0", "text/plain", "UTF-8", text.length()),
        AlignedText.of(text, 0, text.length()),
        blocks,
        List.of());
  }

  private static List<Token> tokens(String words, int shift) {
    return WORD.matcher(words)
        .results()
        .map(word -> new Token(new Span(word.start(), word.end()).shift(shift), word.group()))
        .toList();
  }
}
