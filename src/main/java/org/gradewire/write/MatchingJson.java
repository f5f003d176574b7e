package org.gradewire.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.gradewire.model.Matching;
import org.gradewire.model.Matching.Step;

/** Writes why articles were joined: each pair on a line of its own, so that files stay small. */
final class MatchingJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  MatchingJson(JsonGenerator out) {
    this.out = out;
  }

  void write(Matching matching) throws IOException {
    out.writeObjectFieldStart("matching");
    out.writeArrayFieldStart("joined");
    for (Matching.Join join : matching.joined()) {
      line(
          line -> {
            strings(line, "articles", join.articles());
            line.writeStringField("with", join.with());
            line.writeNumberField("weight", join.weight());
            steps(line, join.steps());
          });
    }
    out.writeEndArray();
    out.writeArrayFieldStart("near");
    for (Matching.NearMiss near : matching.near()) {
      line(
          line -> {
            line.writeStringField("record", near.record());
            line.writeStringField("article", near.article());
            line.writeStringField("with", near.with());
            line.writeNumberField("weight", near.weight());
            steps(line, near.steps());
          });
    }
    out.writeEndArray();
    out.writeArrayFieldStart("dated");
    for (Matching.Dated dated : matching.dated()) {
      line(
          line -> {
            line.writeStringField("article", dated.article());
            line.writeStringField("said", dated.said());
            line.writeStringField("value", dated.value());
            line.writeStringField("because", dated.because());
            strings(line, "fixedBy", dated.fixedBy());
          });
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void steps(JsonGenerator line, List<Step> steps) throws IOException {
    line.writeArrayFieldStart("steps");
    for (Step step : steps) {
      line.writeStartObject();
      line.writeStringField("comparison", step.comparison());
      Integer weight = step.weight();
      if (weight == null) {
        line.writeNullField("weight");
      } else {
        line.writeNumberField("weight", weight);
      }
      strings(line, "values", step.values());
      line.writeEndObject();
    }
    line.writeEndArray();
  }

  private static void strings(JsonGenerator line, String name, List<String> texts)
      throws IOException {
    line.writeArrayFieldStart(name);
    for (String text : texts) {
      line.writeString(text);
    }
    line.writeEndArray();
  }

  private void line(Fields fields) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator line = FACTORY.createGenerator(text)) {
      line.writeStartObject();
      fields.write(line);
      line.writeEndObject();
    }
    out.writeRawValue(text.toString());
  }

  /** Writes the fields of one object. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator line) throws IOException;
  }
}
