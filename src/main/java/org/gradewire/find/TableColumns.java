package org.gradewire.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Mention.ProviderMention.Reference;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of grades whose columns mean different things: now and before, one year and another,
 * one area and another, one body and another. What a column means is told by the row above the
 * grades; where it is not, nothing is read.
 */
final class TableColumns {
  private static final String RULE = "grade/table-column";
  private static final String BODY =
      "(?:rating|grade|grading|inspection|judge?ment|report|result|score)s?";
  private static final Pattern NOW =
      Pattern.compile(
          "(?i)(?:the |our |its )?(?:now|new|latest|current|today|present|this (?:time|year|inspection|visit|report)|most recent)(?: "
              + BODY
              + ")*(?: ?[(,].*)?|"
              + BODY
              + " now");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:the |our |its )?(?:before|then|previous(?:ly)?|last(?: (?:time|inspection|visit|report))?|earlier|old|prior|former)(?: "
              + BODY
              + ")*(?: ?[(,].*)?|"
              + BODY
              + " before");
  private static final Pattern OVERALL =
      Pattern.compile(
          "(?i)(?:the )?overall(?: effectiveness| judge?ment| rating| grade)?:?|overall service rating");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** Between two cells. A bar at the end of a row borders nothing. */
  private static final Pattern BORDER = Pattern.compile("\t| ?\\| ?(?!$)");

  /** How much of a cell may be other words than its mention, in code units. */
  private static final int SLACK = 14;

  private final AnnotatedArticle article;
  private final List<Mention> mentions;

  private record Cell(Span span, String words) {}

  /** What a column or a row is about; all empty where its head tells nothing. */
  private record Head(
      @Nullable Tense tense,
      @Nullable AreaMention area,
      boolean overall,
      @Nullable ProviderMention body,
      int year,
      @Nullable DateMention date) {
    boolean isOfArea() {
      return area != null || overall;
    }
  }

  private TableColumns(AnnotatedArticle article, List<Mention> mentions) {
    this.article = article;
    this.mentions = mentions;
  }

  /** Returns {@code claims} with those that the tables of the article make in place of others. */
  static List<Claim> apply(AnnotatedArticle article, List<Claim> claims, List<Mention> mentions) {
    List<Claim> read = new TableColumns(article, mentions).read();
    if (read.isEmpty()) {
      return claims;
    }
    Set<GradeMention> grades = new HashSet<>();
    read.forEach(claim -> grades.add(claim.grade()));
    List<Claim> all = new ArrayList<>(claims);
    all.removeIf(claim -> grades.contains(claim.grade()));
    all.addAll(read);
    all.sort(
        Comparator.comparing(Claim::sentence)
            .thenComparing(Claim::evidence)
            .thenComparing(Claim::rule));
    return all;
  }

  private List<Claim> read() {
    List<Claim> claims = new ArrayList<>();
    List<Head> heads = List.of();
    for (int i = 0; i < article.article().blocks().size(); i++) {
      List<Cell> row = cells(i);
      if (row.size() < 2) {
        heads = row.isEmpty() ? List.of() : heads;
      } else if (row.stream().noneMatch(cell -> only(GradeMention.class, cell) != null)) {
        heads = heads(row);
      } else if (heads.size() == row.size()) {
        addRow(row, heads, claims);
      }
    }
    return claims;
  }

  private void addRow(List<Cell> row, List<Head> heads, List<Claim> claims) {
    Head subject = head(row.get(0));
    for (int i = 1; i < row.size(); i++) {
      GradeMention grade = only(GradeMention.class, row.get(i));
      Claim claim = grade == null ? null : claim(row.get(0), subject, heads.get(i), grade);
      if (claim != null) {
        claims.add(claim);
      }
    }
  }

  private @Nullable Claim claim(Cell first, Head subject, Head column, GradeMention grade) {
    Head ofArea = subject.isOfArea() ? subject : column;
    Head ofBody = subject.isOfArea() ? column : subject;
    boolean timed = subject.isOfArea() && column.tense() != null;
    boolean crossed = ofArea.isOfArea() && ofBody.body() != null && !ofBody.isOfArea();
    if (!timed && !crossed) {
      return null;
    }
    Tense tense = column.tense() == null ? Tense.OPEN : column.tense();
    AreaMention area = ofArea.area();
    Claim.Builder claim =
        Claim.of(tense, RULE, first.span().union(grade.span()), sentence(grade.span()))
            .grade(grade)
            .areas(area == null ? List.of() : List.of(area));
    if (crossed && ofBody.body() != null) {
      claim.providers(List.of(ofBody.body()));
    }
    if (timed && tense == Tense.PAST && column.date() != null) {
      claim.inspected(List.of(column.date()));
    }
    return claim.build();
  }

  private List<Head> heads(List<Cell> row) {
    List<Head> heads = row.stream().map(this::head).toList();
    List<Head> columns = heads.subList(1, heads.size());
    int newest = columns.stream().mapToInt(Head::year).max().orElse(0);
    boolean byYear =
        columns.size() > 1
            && columns.stream().allMatch(head -> head.tense() == null && head.year() > 0)
            && columns.stream().filter(head -> head.year() == newest).count() == 1;
    return byYear
        ? heads.stream()
            .map(head -> head.year() == 0 ? head : at(head, head.year() == newest))
            .toList()
        : heads;
  }

  private static Head at(Head head, boolean now) {
    Tense tense = now ? Tense.OPEN : Tense.PAST;
    return new Head(tense, head.area(), head.overall(), head.body(), head.year(), head.date());
  }

  private Head head(Cell cell) {
    Tense tense = NOW.matcher(cell.words()).matches() ? Tense.OPEN : null;
    tense = BEFORE.matcher(cell.words()).matches() ? Tense.PAST : tense;
    ProviderMention body = only(ProviderMention.class, cell);
    DateMention date = within(DateMention.class, cell.span());
    Matcher year = YEAR.matcher(cell.words());
    return new Head(
        tense,
        only(AreaMention.class, cell),
        OVERALL.matcher(cell.words()).matches(),
        body != null && body.reference() == Reference.NAME ? body : null,
        year.find() ? Integer.parseInt(year.group()) : 0,
        date != null && date.value().hasYear() ? date : null);
  }

  /** The mention that a cell more or less consists of, or {@code null}. */
  private <M extends Mention> @Nullable M only(Class<M> kind, Cell cell) {
    M mention = within(kind, cell.span());
    boolean whole = mention != null && mention.span().length() + SLACK >= cell.span().length();
    return whole ? mention : null;
  }

  private <M extends Mention> @Nullable M within(Class<M> kind, Span span) {
    for (Mention mention : mentions) {
      if (kind.isInstance(mention) && span.contains(mention.span())) {
        return kind.cast(mention);
      }
    }
    return null;
  }

  private int sentence(Span grade) {
    int number = 0;
    for (int i = 0; i < article.sentences().size(); i++) {
      if (article.sentences().get(i).span().start() <= grade.start()) {
        number = i;
      }
    }
    return number;
  }

  /** The cells of a row of a table; none of any other block. */
  private List<Cell> cells(int block) {
    if (article.article().blocks().get(block).kind() != BlockKind.TABLE_ROW) {
      return List.of();
    }
    Span span = article.article().blocks().get(block).span();
    String words = article.words(span);
    List<Cell> cells = new ArrayList<>();
    Matcher border = BORDER.matcher(words);
    int start = 0;
    while (border.find()) {
      cells.add(cell(words, start, border.start(), span));
      start = border.end();
    }
    cells.add(cell(words, start, words.length(), span));
    return cells;
  }

  private static Cell cell(String words, int start, int end, Span row) {
    return new Cell(new Span(start, end).shift(row.start()), words.substring(start, end).strip());
  }
}
