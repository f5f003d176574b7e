package org.gradewire.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Fingerprint;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.text.RawLocation;
import org.gradewire.text.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports as {@link ReportReader} reads them: every field in the order of the records, lists
 * with their length first. A text that was written before is written as its number.
 */
final class ReportWriter {
  static final int NULL = -1;
  static final int NEW = -2;

  /** A piece of text of at most three bytes a character fits into what one call may write. */
  static final int PIECE = 20_000;

  static final int CHARACTERS = 0;
  static final int PART = 1;
  static final int PAGE = 2;
  static final int PROPERTY = 3;

  private final DataOutputStream out;
  private final Map<String, Integer> written = new HashMap<>();

  ReportWriter(DataOutputStream out) {
    this.out = out;
  }

  /** Writes one thing. */
  @FunctionalInterface
  private interface Part<T> {
    void write(T thing) throws IOException;
  }

  void reports(List<ArticleReport> reports) throws IOException {
    list(reports, this::report);
    out.flush();
  }

  private void report(ArticleReport report) throws IOException {
    text(report.id());
    source(report.article().source());
    list(report.article().warnings(), this::text);
    text(report.article().text().text());
    fact(report.title(), this::text);
    fact(report.published(), date -> text(date.toString()));
    fact(report.publisher(), this::text);
    list(report.inspections(), this::inspection);
    list(report.people(), this::person);
    list(report.reportStatements(), this::citation);
    list(report.warnings(), this::text);
    fingerprint(report.fingerprint());
  }

  private void source(SourceFile source) throws IOException {
    text(source.path());
    text(source.sha256());
    text(source.mediaType());
    text(source.charset());
    out.writeLong(source.bytes());
  }

  private void fingerprint(Fingerprint print) throws IOException {
    out.writeInt(print.words());
    out.writeLong(print.digest());
    out.writeInt(print.shingles());
    byte[] signature = print.signature();
    out.writeInt(signature.length);
    out.write(signature);
    int[] names = print.names();
    out.writeInt(names.length);
    for (int name : names) {
      out.writeInt(name);
    }
  }

  private void inspection(Inspection inspection) throws IOException {
    fact(inspection.inspectorate(), this::text);
    fact(inspection.provider(), this::text);
    text(inspection.urn());
    text(inspection.onsCode());
    fact(inspection.deliveredBy(), this::text);
    fact(inspection.type(), this::text);
    fact(inspection.ordinal(), out::writeInt);
    fact(inspection.framework(), this::text);
    fact(inspection.status(), status -> text(status.name()));
    fact(inspection.overall(), this::text);
    fact(inspection.notOverall(), this::text);
    list(inspection.judgements(), this::judgement);
    fact(inspection.inspectionDate(), date -> text(date.toString()));
    fact(inspection.publicationDate(), date -> text(date.toString()));
    fact(inspection.reportUrl(), this::text);
    list(inspection.findings(), this::finding);
    list(inspection.people(), this::person);
  }

  private void judgement(Judgement judgement) throws IOException {
    text(judgement.area());
    Integer count = judgement.count();
    out.writeBoolean(count != null);
    if (count != null) {
      out.writeInt(count);
    }
    fact(judgement.grade(), this::text);
  }

  private void finding(Finding finding) throws IOException {
    text(finding.kind().name());
    fact(finding.text(), this::text);
  }

  private void person(Person person) throws IOException {
    fact(person.name(), this::text);
    fact(person.role(), this::text);
    fact(person.organisation(), this::text);
    out.writeBoolean(person.quoted());
    list(person.statements(), this::citation);
  }

  private <T> void fact(@Nullable Fact<T> fact, Part<T> value) throws IOException {
    out.writeBoolean(fact != null);
    if (fact != null) {
      value.write(fact.value());
      out.writeDouble(fact.confidence());
      text(fact.rule());
      list(fact.citations(), this::citation);
      list(fact.alternatives(), other -> fact(other, value));
    }
  }

  private void citation(Citation citation) throws IOException {
    text(citation.article());
    out.writeInt(citation.start());
    out.writeInt(citation.end());
    text(citation.quote());
    raw(citation.raw());
  }

  private void raw(RawLocation raw) throws IOException {
    if (raw instanceof RawLocation.Characters characters) {
      out.writeByte(CHARACTERS);
      out.writeInt(characters.start());
      out.writeInt(characters.end());
    } else if (raw instanceof RawLocation.Part part) {
      out.writeByte(PART);
      text(part.part());
      out.writeInt(part.start());
      out.writeInt(part.end());
    } else if (raw instanceof RawLocation.Page page) {
      out.writeByte(PAGE);
      out.writeInt(page.page());
    } else if (raw instanceof RawLocation.Property property) {
      out.writeByte(PROPERTY);
      text(property.property());
    }
  }

  private <T> void list(List<T> things, Part<T> part) throws IOException {
    out.writeInt(things.size());
    for (T thing : things) {
      part.write(thing);
    }
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NULL);
      return;
    }
    Integer number = written.get(text);
    if (number != null) {
      out.writeInt(number);
      return;
    }
    written.put(text, written.size());
    out.writeInt(NEW);
    out.writeInt(text.length());
    for (int at = 0; at < text.length(); at += PIECE) {
      out.writeUTF(text.substring(at, Math.min(text.length(), at + PIECE)));
    }
  }
}
