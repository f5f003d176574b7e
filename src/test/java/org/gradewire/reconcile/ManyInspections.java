package org.gradewire.reconcile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.EarlierIds;
import org.gradewire.model.Edtf;
import org.gradewire.model.Reconciliation;
import org.gradewire.model.Told;

/**
 * Makes up what many articles tell of many inspections, and prints how long their records take: run
 * {@link #main} with the number of inspections told, such as 100000.
 */
public final class ManyInspections {
  private static final int TELLINGS_OF_EACH = 20;
  private static final int INSPECTIONS_OF_EACH_PROVIDER = 25;
  private static final String[] GRADES = {
    "outstanding", "good", "requires-improvement", "inadequate"
  };

  private final Random random;
  private final List<String> providers = new ArrayList<>();

  private ManyInspections(long seed, int number) {
    random = new Random(seed);
    Knowledge.embedded().providers().stream()
        .filter(it -> it.remit().equals("local-authority-children"))
        .map(Provider::name)
        .forEach(providers::add);
    int enough = number / (TELLINGS_OF_EACH * INSPECTIONS_OF_EACH_PROVIDER) + 1;
    for (int i = providers.size(); i < enough; i++) {
      providers.add("Invented Council " + i);
    }
  }

  /** Returns articles that together tell of {@code number} inspections, the same for each seed. */
  static List<ArticleReport> articles(long seed, int number) {
    ManyInspections made = new ManyInspections(seed, number);
    List<ArticleReport> articles = new ArrayList<>();
    int told = 0;
    while (told < number) {
      ArticleReport article = made.article("article-" + articles.size());
      told += article.inspections().size();
      articles.add(article);
    }
    return articles;
  }

  private ArticleReport article(String id) {
    String provider = providers.get(random.nextInt(providers.size()));
    int news = 1 + random.nextInt(INSPECTIONS_OF_EACH_PROVIDER - 1);
    List<String> lines = new ArrayList<>(List.of(line("reported", provider, news)));
    if (random.nextInt(10) < 6) {
      lines.add(line("previous", provider, news - 1));
    }
    if (random.nextInt(10) == 0) {
      lines.add("planned full on %d of %s".formatted(year(provider, news) + 3, provider));
    }
    ArticleReport told = Told.article(id, lines.toArray(String[]::new));
    LocalDate out = day(provider, news).plusDays(30L + random.nextInt(10));
    return new ArticleReport(
        told.article(),
        null,
        random.nextInt(5) == 0 ? null : Told.fact(id, Edtf.ofDay(out), 0.9),
        null,
        told.inspections(),
        List.of(),
        List.of());
  }

  /** Every third inspection is a visit; the rest are full and have a grade. */
  private String line(String status, String provider, int number) {
    boolean visit = number % 3 == 1;
    StringBuilder line = new StringBuilder(status);
    line.append(visit ? " focused-visit" : random.nextInt(4) == 0 ? "" : " full");
    if (!visit && random.nextInt(4) > 0) {
      line.append(' ').append(GRADES[hash(provider, number) % GRADES.length]);
    }
    LocalDate day = day(provider, number);
    switch (random.nextInt(8)) {
      case 0 -> line.append(" on ").append(day.getYear());
      case 1, 2, 3 -> line.append(" on ").append(day.toString(), 0, 7);
      case 4, 5 -> line.append(" on ").append(day).append('/').append(day.plusDays(4));
      case 6 -> line.append(" on XXXX").append(day.toString(), 4, 7);
      default -> {}
    }
    return line.append(" of ").append(provider).toString();
  }

  private static int year(String provider, int number) {
    return day(provider, number).getYear();
  }

  private static LocalDate day(String provider, int number) {
    return LocalDate.of(2006, 1, 2).plusDays(number * 300L + hash(provider, number) % 150);
  }

  private static int hash(String provider, int number) {
    return Math.floorMod(31 * provider.hashCode() + 7919 * number, 10007);
  }

  /** Prints the times; the argument is how many inspections are told. */
  public static void main(String[] arguments) {
    int number = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    List<ArticleReport> articles = articles(1, number);
    Reconciler reconciler = new Reconciler(Knowledge.embedded());
    long cpu = cpu();
    long start = System.nanoTime();
    StandingRecords standing = reconciler.standing(EarlierIds.NONE);
    articles.forEach(standing::add);
    Reconciliation made = standing.reconciliation(Copies.NONE);
    print("%d inspections of %d articles".formatted(number, articles.size()), start);
    print("ms of all processors", (int) ((cpu() - cpu) / 1_000_000));
    print("records", made.records().size());
    ArticleReport further = new ManyInspections(2, number).article("further");
    start = System.nanoTime();
    standing.add(further);
    print("records", standing.reconciliation(Copies.NONE).records().size());
    print("one article more", start);
    Runtime runtime = Runtime.getRuntime();
    print("MB in use", (int) ((runtime.totalMemory() - runtime.freeMemory()) / 1_000_000));
    print("MB at most", (int) (runtime.maxMemory() / 1_000_000));
  }

  /** Of the whole process, so that a busy machine does not count. */
  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static void print(String what, int value) {
    System.out.println(what + ": " + value);
  }

  private static void print(String what, long start) {
    System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }
}
