package org.gradewire.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Fingerprint;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.text.AlignedText;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.RawLocation;
import org.gradewire.text.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports that {@link ReportWriter} wrote. The article of a report has its text, but no
 * blocks and no way back to the file: nothing behind the reports asks for these.
 */
final class ReportReader {
  private final DataInputStream in;
  private final List<String> read = new ArrayList<>();

  ReportReader(DataInputStream in) {
    this.in = in;
  }

  /** Reads one thing. */
  @FunctionalInterface
  private interface Part<T> {
    T read() throws IOException;
  }

  /**
   * Returns the reports.
   *
   * @throws IOException if the bytes end too early
   * @throws IllegalArgumentException or {@link IndexOutOfBoundsException} if they are no reports
   */
  List<ArticleReport> reports() throws IOException {
    return list(this::report);
  }

  private ArticleReport report() throws IOException {
    String id = text();
    SourceFile source = new SourceFile(text(), text(), text(), text(), in.readLong());
    List<String> notes = list(this::text);
    String words = text();
    AlignedText aligned = AlignedText.of(words, 0, words.length());
    return new ArticleReport(
        new NormalisedArticle(id, source, aligned, List.of(), notes),
        fact(this::text),
        fact(this::date),
        fact(this::text),
        list(this::inspection),
        list(this::person),
        list(this::citation),
        list(this::text),
        fingerprint());
  }

  private Fingerprint fingerprint() throws IOException {
    int words = in.readInt();
    long digest = in.readLong();
    int shingles = in.readInt();
    byte[] signature = in.readNBytes(in.readInt());
    int[] names = new int[in.readInt()];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.readInt();
    }
    return new Fingerprint(words, digest, shingles, signature, names);
  }

  private Inspection inspection() throws IOException {
    Fact<String> inspectorate = fact(this::text);
    Fact<String> provider = needed(fact(this::text));
    String urn = textOrNull();
    String onsCode = textOrNull();
    Fact<String> deliveredBy = fact(this::text);
    Fact<String> type = fact(this::text);
    Fact<Integer> ordinal = fact(in::readInt);
    Fact<String> framework = fact(this::text);
    Fact<Status> status = needed(fact(() -> Status.valueOf(text())));
    return new Inspection(
        inspectorate,
        provider,
        urn,
        onsCode,
        deliveredBy,
        type,
        ordinal,
        framework,
        status,
        fact(this::text),
        fact(this::text),
        list(this::judgement),
        fact(this::date),
        fact(this::date),
        fact(this::text),
        list(this::finding),
        list(this::person));
  }

  private Judgement judgement() throws IOException {
    String area = text();
    Integer count = in.readBoolean() ? Integer.valueOf(in.readInt()) : null;
    return new Judgement(area, count, needed(fact(this::text)));
  }

  private Finding finding() throws IOException {
    return new Finding(Finding.Kind.valueOf(text()), needed(fact(this::text)));
  }

  private Person person() throws IOException {
    return new Person(
        needed(fact(this::text)),
        fact(this::text),
        fact(this::text),
        in.readBoolean(),
        list(this::citation));
  }

  private <T> @Nullable Fact<T> fact(Part<T> value) throws IOException {
    return in.readBoolean()
        ? new Fact<>(
            value.read(),
            in.readDouble(),
            text(),
            list(this::citation),
            list(() -> needed(fact(value))))
        : null;
  }

  private static <T> T needed(@Nullable T thing) {
    if (thing == null) {
      throw new IllegalArgumentException("found nothing, expected a fact");
    }
    return thing;
  }

  private Citation citation() throws IOException {
    return new Citation(text(), in.readInt(), in.readInt(), text(), raw());
  }

  private RawLocation raw() throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case ReportWriter.CHARACTERS -> new RawLocation.Characters(in.readInt(), in.readInt());
      case ReportWriter.PART -> new RawLocation.Part(text(), in.readInt(), in.readInt());
      case ReportWriter.PAGE -> new RawLocation.Page(in.readInt());
      case ReportWriter.PROPERTY -> new RawLocation.Property(text());
      default -> throw new IllegalArgumentException("found a place of kind %d".formatted(kind));
    };
  }

  private Edtf date() throws IOException {
    String date = text();
    return Edtf.parse(date)
        .orElseThrow(() -> new IllegalArgumentException("found \"%s\"".formatted(date)));
  }

  private <T> List<T> list(Part<T> part) throws IOException {
    int size = in.readInt();
    List<T> things = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      things.add(part.read());
    }
    return things;
  }

  private String text() throws IOException {
    return needed(textOrNull());
  }

  private @Nullable String textOrNull() throws IOException {
    int number = in.readInt();
    if (number != ReportWriter.NEW) {
      return number == ReportWriter.NULL ? null : read.get(number);
    }
    int length = in.readInt();
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(in.readUTF());
    }
    read.add(text.toString());
    return text.toString();
  }
}
