package org.gradewire.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Reconciliation;

/** Writes the JSON files that people read too: indented by two spaces, ended by a line break. */
final class JsonFile {
  private static final int FORMAT_VERSION = 1;
  private final JsonFactory factory = new JsonFactory();

  /** Writes {@code records.json}. */
  void records(Path file, Reconciliation reconciliation) throws IOException {
    write(
        file,
        out -> {
          ModelJson json = new ModelJson(out);
          out.writeArrayFieldStart("records");
          for (InspectionRecord record : reconciliation.records()) {
            json.record(record);
          }
          out.writeEndArray();
        });
  }

  /** Writes {@code run.json}. */
  void run(Path file, RunManifest run) throws IOException {
    write(
        file,
        out -> {
          out.writeStringField("programVersion", run.programVersion());
          out.writeStringField("modelsDigest", run.modelsDigest());
          out.writeStringField("java", Runtime.version().toString());
          out.writeStringField("started", run.started().toString());
          new ModelJson(out).strings("inputs", run.inputs());
          settings(out, run.settings());
          counts(out, run.counts());
          timings(out, run.timings());
          rejected(out, run);
          RunNotesJson notes = new RunNotesJson(out);
          notes.ids(run.ids());
          notes.register(run.register());
        });
  }

  private static void settings(JsonGenerator out, Map<String, String> settings) throws IOException {
    out.writeObjectFieldStart("settings");
    for (var setting : settings.entrySet()) {
      out.writeStringField(setting.getKey(), setting.getValue());
    }
    out.writeEndObject();
  }

  private static void counts(JsonGenerator out, Map<String, Long> counts) throws IOException {
    out.writeObjectFieldStart("counts");
    for (var count : counts.entrySet()) {
      out.writeNumberField(count.getKey(), count.getValue());
    }
    out.writeEndObject();
  }

  private static void timings(JsonGenerator out, Map<String, Duration> timings) throws IOException {
    out.writeObjectFieldStart("timings");
    for (var timing : timings.entrySet()) {
      out.writeNumberField(timing.getKey(), timing.getValue().toMillis());
    }
    out.writeEndObject();
  }

  private static void rejected(JsonGenerator out, RunManifest run) throws IOException {
    out.writeArrayFieldStart("rejected");
    for (RunManifest.Rejection rejection : run.rejected()) {
      out.writeStartObject();
      out.writeStringField("input", rejection.input());
      out.writeStringField("stage", rejection.stage());
      out.writeStringField("reason", rejection.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void write(Path file, Fields fields) throws IOException {
    try (Writer writer = Utf8Writer.open(file);
        JsonGenerator out = factory.createGenerator(writer)) {
      out.setPrettyPrinter(prettyPrinter());
      out.writeStartObject();
      out.writeNumberField("version", FORMAT_VERSION);
      fields.write(out);
      out.writeEndObject();
      out.writeRaw('\n');
    }
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  /** Writes the fields of a file's one object. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator out) throws IOException;
  }
}
