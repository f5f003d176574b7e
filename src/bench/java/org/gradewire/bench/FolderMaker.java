package org.gradewire.bench;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes folders of articles for benchmarks, of any size, by putting the paragraphs of the corpus
 * together anew, with other places, names, days, years and grades. The same arguments always make
 * the same folder.
 */
public final class FolderMaker {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:Leeds|Kent|Birmingham|Bradford|Croydon|Slough|Torbay|Rotherham|Doncaster|Norfolk"
              + "|Somerset|Sandwell|Medway|Wirral|Dudley|Solihull|Blackpool|Walsall|Cumbria)\\b");
  private static final List<String> PLACES =
      List.of(
          "Leeds",
          "Kent",
          "Birmingham",
          "Bradford",
          "Croydon",
          "Slough",
          "Torbay",
          "Rotherham",
          "Doncaster",
          "Norfolk",
          "Somerset",
          "Sandwell",
          "Medway",
          "Wirral",
          "Dudley",
          "Solihull",
          "Blackpool",
          "Walsall",
          "Devon",
          "Barnsley",
          "Coventry",
          "Oldham",
          "Suffolk",
          "Trafford",
          "Hounslow",
          "Lambeth",
          "Newham",
          "Islington",
          "Wiltshire",
          "Shropshire");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:January|February|March|April|June|July|August|September|October|November"
              + "|December)\\b");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final Pattern YEAR = Pattern.compile("\\b20[012]\\d\\b");
  private static final Pattern GRADE = Pattern.compile("\\b(?:good|inadequate|outstanding)\\b");
  private static final List<String> GRADES = List.of("good", "inadequate", "outstanding");

  /** One or two capitalised words behind a title. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=\\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr) )\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?");

  private static final List<String> FIRST_NAMES =
      List.of(
          "Sarah",
          "James",
          "Priya",
          "Mohammed",
          "Helen",
          "Gareth",
          "Siobhan",
          "Amina",
          "Peter",
          "Ruth",
          "Kirsty",
          "Darren",
          "Fatima",
          "Ian",
          "Bronwen",
          "Callum",
          "Nadia",
          "Rajesh");
  private static final List<String> LAST_NAMES =
      List.of(
          "Whitaker",
          "Okafor",
          "Patel",
          "Llewellyn",
          "Singh",
          "Hargreaves",
          "Fletcher",
          "Ashworth",
          "Kowalski",
          "Pemberton",
          "Begum",
          "Tomlinson",
          "Adeyemi",
          "Rahman",
          "Cartwright",
          "Nwosu",
          "Entwistle",
          "Mensah");

  private final List<List<String>> articles = new ArrayList<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final Random random;

  /**
   * Reads the paragraphs.
   *
   * @param corpus the folder of articles; those in {@code held-back.txt} are left out
   * @param seed tells one folder from another
   * @throws IOException if it cannot be read
   */
  public FolderMaker(Path corpus, long seed) throws IOException {
    random = new Random(seed);
    Set<String> heldBack = new HashSet<>();
    try (Stream<String> lines = Files.lines(corpus.resolve("held-back.txt"))) {
      lines.map(line -> line.strip().replaceFirst("\\..*", "")).forEach(heldBack::add);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(corpus)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      if (!heldBack.contains(file.getFileName().toString().replaceFirst("\\..*", ""))) {
        add(file);
      }
    }
  }

  private void add(Path file) throws IOException {
    try {
      List<String> lines =
          Files.readString(file).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
      if (lines.size() > 2) {
        articles.add(lines);
        paragraphs.addAll(lines.subList(1, lines.size()));
      }
    } catch (CharacterCodingException e) {
      // An article in another encoding; there are enough without.
    }
  }

  /**
   * Makes a folder, or one long article.
   *
   * @param args the folder to make, how many articles, and perhaps the seed and the least number of
   *     characters of each article
   */
  public static void main(String[] args) throws IOException {
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    int least = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    new FolderMaker(Path.of("corpus"), seed)
        .make(Path.of(args[0]), Integer.parseInt(args[1]), least);
  }

  /**
   * Makes {@code count} articles in {@code folder}.
   *
   * @param least how long each article is at least, in characters; 0 for as long as those of the
   *     corpus are
   */
  public void make(Path folder, int count, int least) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      String name = String.format(Locale.ROOT, "a%06d.txt", i);
      Files.writeString(folder.resolve(name), article(least));
    }
  }

  private String article(int least) {
    List<String> model = pick(articles);
    String place = pick(PLACES);
    StringBuilder text = new StringBuilder(changed(model.get(0), place)).append("\n\n");
    for (int i = 1; i < model.size() || text.length() < least; i++) {
      text.append(changed(pick(paragraphs), place)).append("\n\n");
    }
    return text.toString();
  }

  private String changed(String paragraph, String place) {
    String words = PLACE.matcher(paragraph).replaceAll(place);
    words = YEAR.matcher(words).replaceAll(year -> String.valueOf(2010 + random.nextInt(15)));
    words = MONTH.matcher(words).replaceAll(month -> pick(MONTHS));
    words = NAME.matcher(words).replaceAll(this::name);
    return random.nextBoolean() ? GRADE.matcher(words).replaceAll(grade -> pick(GRADES)) : words;
  }

  private String name(MatchResult name) {
    String last = pick(LAST_NAMES);
    return name.group().indexOf(' ') < 0 ? last : pick(FIRST_NAMES) + ' ' + last;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
