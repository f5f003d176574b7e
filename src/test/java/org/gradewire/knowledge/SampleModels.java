package org.gradewire.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small models folder without faults, for tests to spoil. */
final class SampleModels {
  static final String INSPECTORATE =
      """
      {
        "id": "Test", // comments are allowed
        "name": "Board of Tests",
        "names": ["Test", "Board of Tests"],
        "descriptions": ["the test watchdog"],
        "remits": ["school"],
        "grades": [
          {"id": "good", "wordings": ["good"]},
          {"id": "not-so-good", "wordings": ["not so good"]},
          {"id": "closed", "wordings": ["closed"]}
        ],
        "scales": [{"id": "two", "grades": ["good", "not-so-good"]}],
        "categories": ["closed"],
        "areas": [
          {"id": "care", "wordings": ["care"]},
          {"id": "food", "wordings": ["food"]}
        ],
        "frameworks": [
          {
            "id": "Old",
            "name": "Old way",
            "remit": "school",
            "from": null,
            "to": "2019-12-31",
            "scale": "two",
            "overall": true,
            "types": ["full"],
            "wordings": ["old way"],
            "areas": ["care", "food"]
          },
          {
            "id": "Old",
            "name": "New way",
            "remit": "school",
            "from": "2020-01-01",
            "to": null,
            "scale": null,
            "overall": false,
            "types": ["full"],
            "wordings": [],
            "areas": []
          }
        ]
      }
      """;
  static final String PROVIDERS =
      """
      # Schools.
      id,name,former_names,aliases,places,ambiguous_places,remit,urn,ons_code,deliveries,from,to,successors,source
      alder,Alder School,Alder College [/2010-08-31],The Alder,Alder,,school,123,,Alder Trust [2011/] AT,,2020-01-31,brook,made up
      brook,Brook School,,,,,school,,,,2020-02-01,,,made up
      """;
  static final String WORDINGS =
      """
      # The words of tests.

      test/one	yes	one	One came. || And one went.
      test/two	no	two	Two came.
      """;

  private SampleModels() {}

  /** Writes the folder, with files in it that do not count. */
  static void writeTo(Path folder) throws IOException {
    write(folder, "inspectorates/test.json", INSPECTORATE);
    write(folder, "providers/schools.csv", PROVIDERS);
    write(folder, "wordings/tests.tsv", WORDINGS);
    write(folder, "README.md", "Not part of it.");
    write(folder, "wordings/.tests.tsv.swp", "Not part of it.");
    write(folder, "wordings/tests.tsv~", "Not part of it.");
  }

  static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
