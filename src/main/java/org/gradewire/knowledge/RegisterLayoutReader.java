package org.gradewire.knowledge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code registers/}, given the inspectorates that it refers to. */
final class RegisterLayoutReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "inspectorate",
          "remit",
          "history",
          "urn",
          "provider",
          "inspectionStart",
          "inspectionEnd",
          "furtherDates",
          "publicationDate",
          "overall",
          "areas",
          "notJudged",
          "kindColumns",
          "kinds");
  private static final List<String> AREA_KEYS = List.of("column", "area", "apart");
  private static final List<String> KIND_KEYS = List.of("cells", "framework", "types");

  private final String file;
  private final Faults faults;
  private final Collection<Inspectorate> inspectorates;

  RegisterLayoutReader(String file, Faults faults, Collection<Inspectorate> inspectorates) {
    this.file = file;
    this.faults = faults;
    this.inspectorates = inspectorates;
  }

  /** Reads {@code text}; what is wrong becomes faults, and {@code null} if little is right. */
  @Nullable RegisterLayout read(String text) {
    Json json = Json.read(file, text, faults);
    if (json == null) {
      return null;
    }
    var root = new JsonObject(file, json, faults, KEYS);
    String id = root.text("inspectorate");
    for (Inspectorate inspectorate : inspectorates) {
      if (inspectorate.id().equals(id)) {
        return read(root, inspectorate);
      }
    }
    known(root, "inspectorate", id, inspectorates.stream().map(Inspectorate::id).toList());
    return null;
  }

  private RegisterLayout read(JsonObject root, Inspectorate inspectorate) {
    String remit = known(root, "remit", root.text("remit"), inspectorate.remits());
    List<String> kindColumns = root.texts("kindColumns");
    checkProvider(root);
    return new RegisterLayout(
        root.text("id"),
        root.text("name"),
        inspectorate.id(),
        remit,
        root.flag("history"),
        root.textOrNull("urn"),
        root.textOrNull("provider"),
        root.textOrNull("inspectionStart"),
        root.textOrNull("inspectionEnd"),
        root.textOrNull("furtherDates"),
        root.textOrNull("publicationDate"),
        root.textOrNull("overall"),
        root.objects("areas", object -> area(object, inspectorate), AREA_KEYS),
        root.lowerCaseTexts("notJudged"),
        kindColumns,
        root.objects(
            "kinds", object -> kind(object, kindColumns.size(), inspectorate, remit), KIND_KEYS));
  }

  private static void checkProvider(JsonObject root) {
    if (root.textOrNull("urn") == null && root.textOrNull("provider") == null) {
      root.fault("urn", "found null for \"urn\" and \"provider\", expected a column for one");
    }
  }

  private static RegisterLayout.AreaColumn area(JsonObject object, Inspectorate inspectorate) {
    List<String> areas = inspectorate.areas().stream().map(Area::id).toList();
    return new RegisterLayout.AreaColumn(
        object.text("column"),
        known(object, "area", object.text("area"), areas),
        object.flag("apart"));
  }

  private static RegisterLayout.Kind kind(
      JsonObject object, int columns, Inspectorate inspectorate, String remit) {
    List<String> cells = object.texts("cells");
    if (cells.size() != columns) {
      object.fault(
          "cells",
          "found %d cells, expected one for each of %d columns".formatted(cells.size(), columns));
    }
    List<Framework> frameworks = graded(inspectorate, remit);
    List<String> ids = frameworks.stream().map(Framework::id).distinct().toList();
    String framework = known(object, "framework", object.text("framework"), ids);
    List<String> types = object.texts("types");
    types.forEach(type -> known(object, "types", type, InspectorateReader.TYPES));
    return new RegisterLayout.Kind(
        cells, framework, types, grades(inspectorate, frameworks, framework));
  }

  private static List<Grade> grades(
      Inspectorate inspectorate, List<Framework> frameworks, String id) {
    var grades = new LinkedHashSet<Grade>();
    for (Framework framework : frameworks) {
      for (Scale scale : inspectorate.scales()) {
        if (framework.id().equals(id) && scale.id().equals(framework.scale())) {
          grades.addAll(scale.grades());
        }
      }
    }
    return List.copyOf(grades);
  }

  /** Returns the frameworks that a register can hold: those that give grades. */
  private static List<Framework> graded(Inspectorate inspectorate, String remit) {
    return inspectorate.frameworks().stream()
        .filter(framework -> framework.remit().equals(remit) && framework.scale() != null)
        .toList();
  }

  private static String known(
      JsonObject object, String key, String id, Collection<String> expected) {
    if (!id.isEmpty() && !expected.contains(id)) {
      object.fault(
          key, "unknown id \"%s\" in \"%s\", expected one of %s".formatted(id, key, expected));
    }
    return id;
  }
}
