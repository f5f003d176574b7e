package org.gradewire.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkField;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.Owner;
import org.gradewire.label.Owner.Kind;
import org.gradewire.model.Edtf;
import org.gradewire.model.Status;
import org.gradewire.text.ArticleException;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the marks of one article that was annotated elsewhere.
 *
 * <p>A person who marks words in another program need not write a note: the mark is then of the one
 * inspection or person there is, and its value is what the words say. Where that leaves a doubt,
 * the article is rejected; nothing is guessed.
 */
final class MarkReader {
  private static final Pattern PATH = Pattern.compile("(?!.*(^|/)[.]{1,2}(/|$))[^/\\\\].*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NOT_KEBAB = Pattern.compile("[^a-z0-9]+");
  private final String id;
  private final String file;
  private final String text;
  private final int points;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Bare> bare = new ArrayList<>();

  /** A mark without a note. */
  private record Bare(MarkField field, int start, int end, String quote) {}

  /**
   * Begins an article.
   *
   * @throws ArticleException if the id is not a path below a folder
   */
  MarkReader(String id, String file, String text) throws ArticleException {
    if (!PATH.matcher(id).matches()) {
      throw new ArticleException(
          id, "label", "found the id \"%s\", expected a path below a folder".formatted(id));
    }
    this.id = id;
    this.file = file.isEmpty() ? id : file;
    this.text = text;
    this.points = text.codePointCount(0, text.length());
  }

  /** Returns the words between two code points, or nothing if the text does not reach so far. */
  @Nullable String words(int start, int end) {
    if (start < 0 || end <= start || end > points) {
      return null;
    }
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** Returns the number of the code point at a UTF-16 code unit of the text, or -1. */
  int point(int unit) {
    return unit < 0 || unit > text.length() ? -1 : text.codePointCount(0, unit);
  }

  /**
   * Adds a mark.
   *
   * @param label the name of its field
   * @param start in code points
   * @param end in code points
   * @param exact the words as the other program has them, or {@code null} if it has none
   * @param note as {@link MarkNote#line} writes it; blank if there is none
   * @throws ArticleException if it does not fit the text or says nothing that can be read
   */
  void add(String label, int start, int end, @Nullable String exact, String note)
      throws ArticleException {
    MarkField field =
        MarkField.of(label)
            .orElseThrow(() -> fault("found the label \"%s\", expected a field".formatted(label)));
    String quote = words(start, end);
    if (quote == null || (exact != null && !spaced(exact).equals(spaced(quote)))) {
      throw fault(
          "found %s at %d to %d, expected %s"
              .formatted(
                  quote == null ? "no words" : "\"" + quote + "\"",
                  start,
                  end,
                  exact == null ? "words" : "\"" + exact + "\""));
    }
    if (note.isBlank()) {
      bare.add(new Bare(field, start, end, quote));
      return;
    }
    try {
      MarkNote read = MarkNote.parse(note);
      add(new Mark(start, end, quote, field, read.value(), read.owner(), read.more()));
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  /** Adds a mark whose properties were kept apart. */
  void add(Mark mark) throws ArticleException {
    if (mark.owner().kind() != mark.field().kind()) {
      throw fault(
          "found %s of %s, expected it of %s"
              .formatted(
                  mark.field().label(),
                  mark.owner().name(),
                  mark.field().kind().name().toLowerCase(Locale.ROOT)));
    }
    check(mark.field(), mark.value());
    marks.add(mark);
  }

  /**
   * Returns the article with all its marks.
   *
   * @throws ArticleException if a mark without a note leaves a doubt
   */
  MarkedArticle article() throws ArticleException {
    for (Bare each : bare) {
      String value = value(each);
      check(each.field(), value);
      Map<String, String> more =
          each.field() == MarkField.NAME ? Map.of(Mark.QUOTED, "false") : Map.of();
      marks.add(
          new Mark(each.start(), each.end(), each.quote(), each.field(), value, owner(each), more));
    }
    bare.clear();
    return new MarkedArticle(id, file, text, marks);
  }

  private Owner owner(Bare each) throws ArticleException {
    Kind kind = each.field().kind();
    if (kind == Kind.ARTICLE) {
      return Owner.ARTICLE;
    }
    TreeSet<Owner> owners = new TreeSet<>();
    marks.stream().map(Mark::owner).filter(it -> it.kind() == kind).forEach(owners::add);
    if (each.field() == MarkField.NAME) {
      return Owner.person(owners.isEmpty() ? 1 : owners.last().number() + 1);
    }
    if (owners.size() > 1 || (owners.isEmpty() && kind == Kind.PERSON)) {
      throw fault(
          "found %s \"%s\" without a note, expected one that says of which"
              .formatted(each.field().label(), each.quote()));
    }
    return owners.isEmpty() ? Owner.inspection(1) : owners.iterator().next();
  }

  private String value(Bare each) throws ArticleException {
    return switch (each.field()) {
      case OVERALL, NOT_OVERALL, TYPE, STATUS -> kebab(each.quote());
      case JUDGEMENT ->
          throw fault(
              "found judgement \"%s\" without a note, expected one that says of which area"
                  .formatted(each.quote()));
      default -> spaced(each.quote());
    };
  }

  private void check(MarkField field, String value) throws ArticleException {
    boolean holds =
        switch (field) {
          case PUBLISHED, INSPECTION_DATE, PUBLICATION_DATE -> Edtf.parse(value).isPresent();
          case STATUS -> Arrays.stream(Status.values()).anyMatch(it -> it.label().equals(value));
          case ORDINAL -> value.matches("[1-9][0-9]{0,2}");
          default -> !value.isBlank();
        };
    if (!holds) {
      throw fault("found %s \"%s\", expected %s".formatted(field.label(), value, wanted(field)));
    }
  }

  private static String wanted(MarkField field) {
    return switch (field) {
      case PUBLISHED, INSPECTION_DATE, PUBLICATION_DATE -> "a date in EDTF, such as 2018-12";
      case STATUS -> "reported, previous or planned";
      case ORDINAL -> "a whole number";
      default -> "a value";
    };
  }

  private static String spaced(String words) {
    return SPACE.matcher(words).replaceAll(" ").strip();
  }

  private static String kebab(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
    return NOT_KEBAB.matcher(lower).replaceAll("-").replaceAll("^-|-$", "");
  }

  private ArticleException fault(String problem) {
    return new ArticleException(id, "label", problem);
  }
}
