package org.gradewire.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a models folder, and then checks what they say against each other.
 *
 * <p>The second needs files without faults of their own; else one slip would be reported many
 * times.
 */
final class KnowledgeReader {
  private static final String EXPECTED =
      "expected calibration.tsv, inspectorates/NAME.json, providers/NAME.csv, registers/NAME.json"
          + " or wordings/NAME.tsv";
  private static final String REGISTER = "registers/[^/]+\\.json";

  private final ModelsFiles files;
  private final Faults faults = new Faults();
  private final Map<String, Inspectorate> inspectorates = new LinkedHashMap<>();
  private final List<Provider> providers = new ArrayList<>();
  private final Map<String, List<Wording>> wordings = new LinkedHashMap<>();
  private final Map<String, RegisterLayout> registers = new LinkedHashMap<>();
  private Calibration calibration = Calibration.NONE;
  private final Map<String, String> placeOfProvider = new LinkedHashMap<>();
  private final Map<String, String> placeOfWording = new HashMap<>();

  private KnowledgeReader(ModelsFiles files) {
    this.files = files;
  }

  /** Returns what {@code files} say, or throws all their faults as one. */
  static Knowledge read(ModelsFiles files) {
    var reader = new KnowledgeReader(files);
    // A tenth of a second at the start of a program, which another processor may spend.
    CompletableFuture<String> digest = CompletableFuture.supplyAsync(files::digest);
    files.contents().keySet().forEach(reader::readFile);
    reader.faults.throwIfAny();
    reader.checkInspectorates();
    reader.checkProviders();
    reader.readRegisters();
    reader.faults.throwIfAny();
    return new Knowledge(
        List.copyOf(reader.inspectorates.values()),
        reader.providers,
        reader.wordings,
        List.copyOf(reader.registers.values()),
        reader.calibration,
        digest.join());
  }

  private void readFile(String file) {
    if (file.matches("inspectorates/[^/]+\\.json")) {
      Inspectorate inspectorate = new InspectorateReader(file, faults).read(text(file));
      if (inspectorate != null) {
        inspectorates.put(file, inspectorate);
      }
    } else if (file.matches("providers/[^/]+\\.csv")) {
      providers.addAll(new ProviderReader(file, faults, placeOfProvider).read(text(file)));
    } else if (file.matches("wordings/[^/]+\\.tsv")) {
      String name = file.substring("wordings/".length(), file.length() - ".tsv".length());
      wordings.put(name, new WordingReader(file, faults, placeOfWording).read(text(file)));
    } else if (file.equals("calibration.tsv")) {
      calibration = new CalibrationReader(file, faults).read(text(file));
    } else if (!file.matches(REGISTER)) {
      faults.add(file, "unknown file, " + EXPECTED);
    }
  }

  private String text(String file) {
    return files.text(file, faults);
  }

  /** Registers refer to inspectorates; so they are read after those. */
  private void readRegisters() {
    var fileOfId = new HashMap<String, String>();
    for (String file : files.contents().keySet()) {
      RegisterLayout layout = file.matches(REGISTER) ? register(file) : null;
      if (layout != null) {
        checkOnce(fileOfId, layout.id(), file);
        registers.put(file, layout);
      }
    }
  }

  private @Nullable RegisterLayout register(String file) {
    return new RegisterLayoutReader(file, faults, inspectorates.values()).read(text(file));
  }

  private void checkInspectorates() {
    if (inspectorates.isEmpty()) {
      faults.add("inspectorates", "found no file, expected at least one NAME.json");
    }
    var fileOfName = new HashMap<String, String>();
    inspectorates.forEach(
        (file, inspectorate) -> {
          var names = new LinkedHashSet<>(inspectorate.names());
          names.add(inspectorate.id());
          names.forEach(name -> checkOnce(fileOfName, name, file));
        });
  }

  private void checkProviders() {
    Set<String> remits = remits();
    var placeOfName = new HashMap<String, String>();
    for (Provider provider : providers) {
      String place = placeOfProvider.getOrDefault(provider.id(), provider.id());
      names(provider).forEach(name -> checkOnce(placeOfName, name, place));
      checkKnown(place, "remit", provider.remit(), remits);
      for (String successor : provider.successors()) {
        if (!placeOfProvider.containsKey(successor)) {
          faults.add(
              place,
              "unknown successor \"%s\", expected the id of a provider".formatted(successor));
        }
      }
    }
  }

  private void checkKnown(String place, String what, String value, Set<String> known) {
    if (!value.isEmpty() && !known.contains(value)) {
      faults.add(place, "unknown %s \"%s\", expected one of %s".formatted(what, value, known));
    }
  }

  private void checkOnce(Map<String, String> placeOfName, String name, String place) {
    String earlier = placeOfName.putIfAbsent(name, place);
    if (earlier != null && !name.isEmpty()) {
      faults.add(place, "name \"%s\" stands in %s already".formatted(name, earlier));
    }
  }

  private Set<String> remits() {
    var remits = new TreeSet<String>();
    inspectorates.values().forEach(inspectorate -> remits.addAll(inspectorate.remits()));
    return remits;
  }

  /** Returns the names that stand for the provider and nothing else. */
  private static List<String> names(Provider provider) {
    var names = new ArrayList<>(provider.aliases());
    names.add(provider.name());
    provider.formerNames().forEach(former -> names.add(former.name()));
    return names;
  }
}
