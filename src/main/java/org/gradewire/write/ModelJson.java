package org.gradewire.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Copies;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.RegisterComparison;
import org.gradewire.model.Status;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.RawLocation;
import org.gradewire.text.SourceFile;
import org.gradewire.text.TextBlock;
import org.jspecify.annotations.Nullable;

/** Writes the model as JSON, with the names and in the order of {@code docs/output-format.md}. */
final class ModelJson {
  /**
   * Stands for the id of an inspection's record in an article line until reconciliation gives it.
   * JSON escapes control characters, so this one cannot occur in the rest of a line.
   */
  static final char RECORD_PLACEHOLDER = '\u0000';

  /** Stands for what the article is a copy of, until all articles are compared. */
  static final char COPY_PLACEHOLDER = '\u0001';

  /** Labels of the metadata that give a page's own address, from the most trusted. */
  private static final List<String> ADDRESSES = List.of("link:canonical", "og:url", "saved:url");

  private final JsonGenerator out;

  ModelJson(JsonGenerator out) {
    this.out = out;
  }

  /** Writes the line of one article, with placeholders for what only all articles together tell. */
  void article(ArticleReport report) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", report.id());
    source(report.article());
    out.writeFieldName("copyOf");
    out.writeRawValue(String.valueOf(COPY_PLACEHOLDER));
    fact("title", report.title());
    fact("published", report.published());
    fact("publisher", report.publisher());
    out.writeArrayFieldStart("inspections");
    for (Inspection inspection : report.inspections()) {
      out.writeStartObject();
      out.writeFieldName("record");
      out.writeRawValue(String.valueOf(RECORD_PLACEHOLDER));
      inspection(inspection);
      out.writeEndObject();
    }
    out.writeEndArray();
    people(report.people());
    citations("reportStatements", report.reportStatements());
    strings("warnings", warnings(report));
    out.writeEndObject();
  }

  /** Writes what an article is a copy of; {@code null} if it is none. */
  void copy(Copies.@Nullable Copy copy) throws IOException {
    if (copy == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringField("article", copy.original());
    out.writeNumberField("similarity", rounded(copy.similarity()));
    out.writeEndObject();
  }

  /** Writes one canonical record. */
  void record(InspectionRecord record) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", record.id());
    strings("articles", record.articles());
    out.writeNumberField("sources", record.sources());
    inspection(record.inspection());
    string("previous", record.previous());
    string("change", record.change() == null ? null : record.change().label());
    out.writeArrayFieldStart("conflicts");
    for (InspectionRecord.Conflict conflict : record.conflicts()) {
      conflict(conflict);
    }
    out.writeEndArray();
    place(record.line());
    new MatchingJson(out).write(record.matching());
    register(record.register());
    out.writeEndObject();
  }

  private void place(InspectionRecord.Place place) throws IOException {
    InspectionRecord.Gap gap = place.gap();
    if (gap == null) {
      out.writeNullField("gap");
    } else {
      out.writeObjectFieldStart("gap");
      out.writeNumberField("months", gap.months());
      out.writeArrayFieldStart("missing");
      for (int number : gap.missing()) {
        out.writeNumber(number);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    string("held", place.held());
    strings("expected", place.expected());
  }

  /** Writes a list of texts. */
  void strings(String name, List<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  /** Returns what a fact's value is called in the output. */
  static String plain(Object value) {
    return value instanceof Status status ? status.label() : value.toString();
  }

  /** Returns a confidence with three decimals. */
  static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }

  private static List<String> warnings(ArticleReport report) {
    return Stream.concat(report.article().warnings().stream(), report.warnings().stream())
        .distinct()
        .toList();
  }

  private void source(NormalisedArticle article) throws IOException {
    SourceFile source = article.source();
    out.writeObjectFieldStart("source");
    out.writeStringField("path", source.path());
    out.writeStringField("sha256", source.sha256());
    out.writeStringField("mediaType", source.mediaType());
    out.writeStringField("charset", source.charset());
    out.writeNumberField("bytes", source.bytes());
    string("address", address(article));
    out.writeEndObject();
  }

  /** Returns the address that a page gives itself, or {@code null}. */
  private static @Nullable String address(NormalisedArticle article) {
    for (String label : ADDRESSES) {
      for (TextBlock block : article.blocks()) {
        String words = block.label().equals(label) ? block.span().of(article.text().text()) : "";
        if (words.startsWith("https://") || words.startsWith("http://")) {
          return words;
        }
      }
    }
    return null;
  }

  private void inspection(Inspection inspection) throws IOException {
    fact("inspectorate", inspection.inspectorate());
    provider(inspection);
    fact("deliveredBy", inspection.deliveredBy());
    fact("type", inspection.type());
    fact("ordinal", inspection.ordinal());
    fact("framework", inspection.framework());
    fact("status", inspection.status());
    fact("overall", inspection.overall());
    fact("notOverall", inspection.notOverall());
    judgements(inspection.judgements());
    fact("inspectionDate", inspection.inspectionDate());
    fact("publicationDate", inspection.publicationDate());
    fact("reportUrl", inspection.reportUrl());
    findings(inspection.findings());
    people(inspection.people());
  }

  private void provider(Inspection inspection) throws IOException {
    out.writeObjectFieldStart("provider");
    value(inspection.provider().value());
    string("urn", inspection.urn());
    string("onsCode", inspection.onsCode());
    fact("deliveredBy", inspection.deliveredBy());
    support(inspection.provider());
    alternatives(inspection.provider());
    out.writeEndObject();
  }

  private void judgements(List<Judgement> judgements) throws IOException {
    out.writeArrayFieldStart("judgements");
    for (Judgement judgement : judgements) {
      out.writeStartObject();
      out.writeStringField("area", judgement.area());
      if (judgement.count() != null) {
        out.writeNumberField("count", judgement.count());
      }
      fact("grade", judgement.grade());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void findings(List<Finding> findings) throws IOException {
    out.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      out.writeStartObject();
      out.writeStringField("kind", finding.kind().label());
      fact("text", finding.text());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void people(List<Person> people) throws IOException {
    out.writeArrayFieldStart("people");
    for (Person person : people) {
      out.writeStartObject();
      fact("name", person.name());
      fact("role", person.role());
      fact("organisation", person.organisation());
      out.writeBooleanField("quoted", person.quoted());
      citations("statements", person.statements());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void conflict(InspectionRecord.Conflict conflict) throws IOException {
    out.writeStartObject();
    out.writeStringField("field", conflict.field());
    strings("values", conflict.values());
    out.writeStringField("decidedBy", conflict.decidedBy());
    out.writeEndObject();
  }

  private void register(@Nullable RegisterComparison comparison) throws IOException {
    if (comparison == null) {
      out.writeNullField("register");
      return;
    }
    out.writeObjectFieldStart("register");
    string("row", comparison.row());
    out.writeObjectFieldStart("fields");
    for (var entry : comparison.fields().entrySet()) {
      out.writeObjectFieldStart(entry.getKey());
      out.writeStringField("outcome", entry.getValue().outcome().label());
      string("value", entry.getValue().value());
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void fact(String name, @Nullable Fact<?> fact) throws IOException {
    if (fact == null) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    value(fact.value());
    support(fact);
    alternatives(fact);
    out.writeEndObject();
  }

  private void value(Object value) throws IOException {
    if (value instanceof Integer number) {
      out.writeNumberField("value", number);
    } else {
      out.writeStringField("value", plain(value));
    }
  }

  private void support(Fact<?> fact) throws IOException {
    out.writeNumberField("confidence", rounded(fact.confidence()));
    out.writeStringField("rule", fact.rule());
    citations("citations", fact.citations());
  }

  private void alternatives(Fact<?> fact) throws IOException {
    out.writeArrayFieldStart("alternatives");
    for (Fact<?> alternative : fact.alternatives()) {
      out.writeStartObject();
      value(alternative.value());
      support(alternative);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void citations(String name, List<Citation> citations) throws IOException {
    out.writeArrayFieldStart(name);
    for (Citation citation : citations) {
      out.writeStartObject();
      out.writeStringField("article", citation.article());
      out.writeNumberField("start", citation.start());
      out.writeNumberField("end", citation.end());
      out.writeStringField("quote", citation.quote());
      raw(citation.raw());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void raw(RawLocation raw) throws IOException {
    out.writeObjectFieldStart("raw");
    if (raw instanceof RawLocation.Characters characters) {
      out.writeNumberField("start", characters.start());
      out.writeNumberField("end", characters.end());
    } else if (raw instanceof RawLocation.Part part) {
      out.writeStringField("part", part.part());
      out.writeNumberField("start", part.start());
      out.writeNumberField("end", part.end());
    } else if (raw instanceof RawLocation.Page page) {
      out.writeNumberField("page", page.page());
    } else if (raw instanceof RawLocation.Property property) {
      out.writeStringField("property", property.property());
    }
    out.writeEndObject();
  }

  private void string(String name, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeNullField(name);
    } else {
      out.writeStringField(name, text);
    }
  }
}
