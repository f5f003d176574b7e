package org.gradewire.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of {@code inspectorates/}.
 *
 * <p>Grades and areas are written once in it, with their wordings; scales and frameworks refer to
 * them by id.
 */
final class InspectorateReader {
  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "names",
          "descriptions",
          "remits",
          "grades",
          "scales",
          "categories",
          "areas",
          "frameworks");
  private static final List<String> FRAMEWORK_KEYS =
      List.of(
          "id", "name", "remit", "from", "to", "scale", "overall", "types", "wordings", "areas");
  private static final List<String> WORDING_KEYS = List.of("id", "wordings");
  private static final List<String> SCALE_KEYS = List.of("id", "grades");

  /** The kinds of inspection that the output knows. */
  static final List<String> TYPES =
      List.of(
          "full",
          "short",
          "focused-visit",
          "monitoring-visit",
          "jtai",
          "area-send",
          "annual-assessment",
          "thematic",
          "assessment",
          "unannounced",
          "peel",
          "other");

  private final String file;
  private final Faults faults;
  private final Map<String, Grade> grades = new LinkedHashMap<>();
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Set<String> scales = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, String> gradeOfWording = new LinkedHashMap<>();

  InspectorateReader(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** Reads {@code text}; what is wrong becomes faults, and {@code null} if it is not JSON. */
  @Nullable Inspectorate read(String text) {
    Json json = Json.read(file, text, faults);
    return json == null ? null : read(new JsonObject(file, json, faults, KEYS));
  }

  private Inspectorate read(JsonObject root) {
    root.objects("grades", this::grade, WORDING_KEYS);
    root.objects("areas", this::area, WORDING_KEYS);
    List<Scale> allScales = root.objects("scales", this::scale, SCALE_KEYS);
    List<Grade> categories = known(root, "categories", grades, "grade");
    List<String> remits = root.texts("remits");
    List<Framework> frameworks =
        root.objects("frameworks", object -> framework(object, remits), FRAMEWORK_KEYS);
    checkPeriods(root, frameworks);
    checkUse(root);
    return new Inspectorate(
        root.text("id"),
        root.text("name"),
        root.texts("names"),
        root.lowerCaseTexts("descriptions"),
        remits,
        allScales,
        categories,
        List.copyOf(areas.values()),
        frameworks);
  }

  private Grade grade(JsonObject object) {
    var grade = new Grade(id(object, "grade", grades.keySet()), wordings(object));
    for (String wording : grade.wordings()) {
      String other = gradeOfWording.putIfAbsent(wording.replace('-', ' '), grade.id());
      if (other != null) {
        object.fault(
            "wordings", "wording \"%s\" means grade \"%s\" already".formatted(wording, other));
      }
    }
    put(grades, grade.id(), grade);
    return grade;
  }

  private Area area(JsonObject object) {
    var area = new Area(id(object, "area", areas.keySet()), wordings(object));
    put(areas, area.id(), area);
    return area;
  }

  private static <T> void put(Map<String, T> things, String id, T thing) {
    if (!id.isEmpty()) {
      things.put(id, thing);
    }
  }

  private Scale scale(JsonObject object) {
    String id = id(object, "scale", scales);
    scales.add(id);
    return new Scale(id, known(object, "grades", grades, "grade"));
  }

  private Framework framework(JsonObject object, List<String> remits) {
    String scale = object.textOrNull("scale");
    if (scale != null) {
      checkKnown(object, "scale", scale, scales);
    }
    checkKnown(object, "remit", object.text("remit"), remits);
    List<Area> frameworkAreas = known(object, "areas", areas, "area");
    checkDistinct(object, frameworkAreas);
    List<String> types = object.texts("types");
    types.forEach(type -> checkKnown(object, "types", type, TYPES));
    return new Framework(
        object.text("id"),
        object.text("name"),
        object.text("remit"),
        object.dayOrNull("from"),
        object.dayOrNull("to"),
        scale,
        object.flag("overall"),
        types,
        object.lowerCaseTexts("wordings"),
        frameworkAreas);
  }

  private String id(JsonObject object, String what, Set<String> taken) {
    String id = object.text("id");
    if (!id.isEmpty() && !KEBAB_CASE.matcher(id).matches()) {
      object.fault(
          "id", "found %s id \"%s\", expected kebab case such as care-leavers".formatted(what, id));
    }
    if (taken.contains(id)) {
      object.fault("id", "%s id \"%s\" stands twice".formatted(what, id));
    }
    return id;
  }

  private static List<String> wordings(JsonObject object) {
    List<String> wordings = object.lowerCaseTexts("wordings");
    if (wordings.isEmpty()) {
      object.fault("wordings", "found no wording, expected at least one");
    }
    return wordings;
  }

  /** Returns the things whose ids are listed under {@code key}, without the unknown ones. */
  private <T> List<T> known(JsonObject object, String key, Map<String, T> things, String what) {
    List<String> ids = object.texts(key);
    ids.forEach(id -> checkKnown(object, key, id, things.keySet()));
    ids.forEach(id -> used.add(what + " " + id));
    return ids.stream().map(things::get).filter(Objects::nonNull).toList();
  }

  private void checkKnown(JsonObject object, String key, String id, Collection<String> known) {
    if (!id.isEmpty() && !known.contains(id)) {
      object.fault(
          key, "unknown id \"%s\" in \"%s\", expected one of %s".formatted(id, key, known));
    }
  }

  /** The periods of one framework for one remit must not overlap. */
  private void checkPeriods(JsonObject root, List<Framework> frameworks) {
    for (int i = 0; i < frameworks.size(); i++) {
      for (Framework later : frameworks.subList(i + 1, frameworks.size())) {
        if (overlap(frameworks.get(i), later)) {
          root.fault(
              "frameworks",
              "framework \"%s\" for %s stands twice, expected periods that do not overlap"
                  .formatted(later.id(), later.remit()));
        }
      }
    }
  }

  private static boolean overlap(Framework a, Framework b) {
    return a.id().equals(b.id())
        && a.remit().equals(b.remit())
        && startsBeforeEnd(a.from(), b.to())
        && startsBeforeEnd(b.from(), a.to());
  }

  private static boolean startsBeforeEnd(@Nullable LocalDate start, @Nullable LocalDate end) {
    return start == null || end == null || !start.isAfter(end);
  }

  /** Grades and areas that nothing refers to are slips. */
  private void checkUse(JsonObject root) {
    for (String grade : grades.keySet()) {
      if (!used.contains("grade " + grade)) {
        root.fault(
            "grades",
            "grade \"%s\" is not used, expected it in \"scales\" or \"categories\""
                .formatted(grade));
      }
    }
    for (String area : areas.keySet()) {
      if (!used.contains("area " + area)) {
        root.fault(
            "areas", "area \"%s\" is not used, expected it in \"frameworks\"".formatted(area));
      }
    }
  }

  private void checkDistinct(JsonObject object, List<Area> frameworkAreas) {
    var areaOf = new HashMap<String, String>();
    for (Area area : frameworkAreas) {
      for (String wording : area.wordings()) {
        String other = areaOf.putIfAbsent(wording, area.id());
        if (other != null) {
          object.fault(
              "areas",
              "wording \"%s\" means both area \"%s\" and \"%s\""
                  .formatted(wording, other, area.id()));
        }
      }
    }
  }
}
