package org.gradewire.find.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewire.model.Mention.PersonMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.SourceFile;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;

/** Reads the table of cases and makes what a case needs. */
final class PeopleCases {
  private static final Path TABLE =
      Path.of("src/test/resources/org/gradewire/find/people/people-cases.txt");
  private static final Pattern KIND = Pattern.compile("([A-Z_]+):(?! )(.*)");
  private static final Map<Pattern, ProviderMention> BODIES =
      Map.of(
          Pattern.compile("Alder City Council"), body("Alder City Council", false),
          Pattern.compile("Alder Children['’]s Trust"), body("Alder Children's Trust", true),
          Pattern.compile("Kestrel Park School"), body("Kestrel Park School", false));

  private PeopleCases() {}

  /** One line of the table. */
  record Case(String title, String text, String expected) {
    @Override
    public String toString() {
      return title + ": " + text;
    }
  }

  static Stream<Case> read() {
    return lines(TABLE)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", -1))
        .map(cells -> new Case(cells[0].strip(), cells[1].strip(), cells[2].strip()));
  }

  /** Returns the article that a case writes in one line. */
  static NormalisedArticle article(String text) {
    StringBuilder words = new StringBuilder();
    List<TextBlock> blocks = new ArrayList<>();
    for (String part : text.split(" ¶ ", -1)) {
      Matcher kind = KIND.matcher(part);
      BlockKind as = kind.matches() ? BlockKind.valueOf(kind.group(1)) : BlockKind.PARAGRAPH;
      int start = words.length();
      words.append(kind.matches() ? kind.group(2) : part);
      blocks.add(new TextBlock(as, new Span(start, words.length()), ""));
      words.append('\n');
    }
    return new NormalisedArticle(
        "made-up",
        new SourceFile("made-up.txt", "0", "text/plain", "UTF-8", words.length()),
        AlignedText.of(words.toString(), 0, words.length()),
        blocks,
        List.of());
  }

  /** Returns the places that name the bodies of the table. */
  static List<ProviderMention> bodies(String text) {
    List<ProviderMention> mentions = new ArrayList<>();
    BODIES.forEach(
        (pattern, body) ->
            pattern
                .matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .forEach(
                    span ->
                        mentions.add(
                            new ProviderMention(
                                span,
                                "provider/name",
                                body.name(),
                                body.key(),
                                Reference.NAME,
                                body.delivery(),
                                body.remit()))));
    mentions.sort(ProviderMention.IN_TEXT_ORDER);
    return mentions;
  }

  /** Returns somebody as the table writes them. */
  static String written(PersonMention person, String text) {
    String role = person.roleIn(text);
    String body = person.organisation() == null ? "-" : person.organisation();
    String office = role == null ? "-" : role;
    return person.name() + " = " + office + " @ " + body + (person.quoted() ? " *" : "");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProviderMention body(String name, boolean delivery) {
    return new ProviderMention(
        new Span(0, 0), "provider/name", name, name, Reference.NAME, delivery, "");
  }
}
