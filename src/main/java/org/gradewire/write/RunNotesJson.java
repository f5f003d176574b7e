package org.gradewire.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gradewire.model.IdChanges;
import org.gradewire.model.RegisterComparison.Outcome;
import org.gradewire.model.RegisterSummary;
import org.jspecify.annotations.Nullable;

/** Writes what {@code run.json} tells of ids and of the register. */
final class RunNotesJson {
  private final JsonGenerator out;

  RunNotesJson(JsonGenerator out) {
    this.out = out;
  }

  void ids(IdChanges ids) throws IOException {
    out.writeObjectFieldStart("ids");
    out.writeNumberField("kept", ids.kept());
    out.writeNumberField("new", ids.fresh());
    changes("merged", "into", ids.merged());
    changes("split", "from", ids.split());
    new ModelJson(out).strings("gone", ids.gone());
    out.writeEndObject();
  }

  private void changes(String name, String other, List<IdChanges.Change> changes)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (IdChanges.Change change : changes) {
      out.writeStartObject();
      out.writeStringField("id", change.id());
      out.writeStringField(other, change.other());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void register(@Nullable RegisterSummary summary) throws IOException {
    if (summary == null) {
      out.writeNullField("register");
      return;
    }
    out.writeObjectFieldStart("register");
    out.writeNumberField("records", summary.records());
    for (Outcome outcome : Outcome.values()) {
      out.writeNumberField(outcome.label(), summary.fields().getOrDefault(outcome, 0));
    }
    out.writeArrayFieldStart("disagreements");
    for (RegisterSummary.Disagreement each : summary.disagreements()) {
      out.writeStartObject();
      out.writeStringField("record", each.record());
      out.writeStringField("row", each.row());
      out.writeStringField("field", each.field());
      out.writeStringField("said", each.said());
      out.writeStringField("official", each.official());
      new ModelJson(out).strings("articles", each.articles());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
