package org.gradewire.find.dates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewire.model.Edtf;
import org.gradewire.text.Span;

/** Finds dates in the names that articles are kept under: addresses of pages, names of files. */
final class WrittenName {
  private static final String YEAR = "(?<year>199\\d|20[0-4]\\d)";
  private static final String MONTH = "(?<month>0[1-9]|1[0-2])";
  private static final String DAY = "(?<day>0[1-9]|[12]\\d|3[01])";
  private static final String SHORT_MONTH = "(?<month>1[0-2]|0?[1-9])";
  private static final String SHORT_DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";
  private static final String ORDINAL = "(?i:st|nd|rd|th)?";
  private static final String MARK = "(?<mark>[-_. ])";
  private static final String GAP = "[-_., ]{1,2}";
  private static final Set<String> GROUPS = Set.of("month", "day", "word");

  private final DateVocabulary vocabulary;
  private final List<Form> addresses;
  private final List<Form> names;

  /** A date and where it stands. */
  record Found(Edtf value, Span span) {}

  /** A way to write a date, and which parts of one it has. */
  private record Form(Pattern pattern, Set<String> groups) {

    static Form of(String pattern) {
      return new Form(
          Pattern.compile(pattern),
          Set.copyOf(
              GROUPS.stream().filter(group -> pattern.contains("(?<" + group + ">")).toList()));
    }

    Optional<String> part(Matcher matcher, String group) {
      return groups.contains(group) ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
    }
  }

  WrittenName(DateVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    String word = "(?<word>(?i:" + vocabulary.any("month") + "))";
    addresses =
        Stream.of(
                "/"
                    + YEAR
                    + "/(?:"
                    + word
                    + "|"
                    + SHORT_MONTH
                    + ")(?:/"
                    + SHORT_DAY
                    + ")?(?=[/?#]|$)",
                "(?<=[/_-])" + YEAR + "-" + MONTH + "-" + DAY + "(?=[/?#._-]|$)",
                "(?<=/)" + YEAR + MONTH + DAY + "(?=[/?#._-]|$)")
            .map(Form::of)
            .toList();
    names =
        Stream.of(
                YEAR + MARK + MONTH + "\\k<mark>" + DAY,
                YEAR + MONTH + DAY,
                SHORT_DAY + MARK + SHORT_MONTH + "\\k<mark>" + YEAR,
                SHORT_DAY + ORDINAL + "[-_., ]{0,2}" + word + "[-_., ]{0,2}" + YEAR,
                word + GAP + SHORT_DAY + ORDINAL + GAP + YEAR,
                word + "[-_., ]{0,2}" + YEAR,
                YEAR + GAP + word + GAP + SHORT_DAY + ORDINAL,
                YEAR + GAP + word,
                YEAR + "[-_]" + MONTH + "(?![-_.]\\d)")
            .map(form -> Form.of("(?<![A-Za-z0-9])" + form + "(?![A-Za-z0-9])"))
            .toList();
  }

  /** Returns the date in the address of a page: {@code /2018/03/29/name}. */
  Optional<Found> inAddress(String address) {
    return find(addresses, address);
  }

  /** Returns the date in the name of a file: {@code 2018-03-29-name.html}. */
  Optional<Found> inFileName(String name) {
    return find(names, name);
  }

  private Optional<Found> find(List<Form> forms, String words) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(words);
      if (matcher.find()) {
        Optional<Edtf> value = value(form, matcher);
        if (value.isPresent()) {
          return Optional.of(new Found(value.get(), new Span(matcher.start(), matcher.end())));
        }
      }
    }
    return Optional.empty();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private Optional<Edtf> value(Form form, Matcher matcher) {
    int year = Integer.parseInt(matcher.group("year"));
    Optional<String> word = form.part(matcher, "word");
    Optional<String> day = form.part(matcher, "day");
    int month =
        word.map(name -> vocabulary.number("month", capitalised(name)))
            .orElseGet(() -> form.part(matcher, "month").map(Integer::parseInt).orElse(0));
    // "2018-19" and the like is a school or financial year.
    boolean isYears = day.isEmpty() && word.isEmpty() && month == (year + 1) % 100;
    return isYears && !matcher.group().contains("/")
        ? Optional.empty()
        : Edtf.parse(
            "%04d-%02d%s"
                .formatted(
                    year,
                    month,
                    day.map(it -> "-%02d".formatted(Integer.parseInt(it))).orElse("")));
  }
}
