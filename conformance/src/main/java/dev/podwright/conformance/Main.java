package dev.podwright.conformance;

import dev.podwright.conformance.answer.AnswerMode;
import dev.podwright.conformance.answer.EffectiveMode;
import dev.podwright.conformance.answer.MergeMode;
import dev.podwright.conformance.answer.OverlayMode;
import dev.podwright.conformance.answer.PodSecurityMode;
import dev.podwright.conformance.answer.RenderMode;
import dev.podwright.conformance.answer.SameMode;
import dev.podwright.conformance.answer.UpdateMode;
import dev.podwright.conformance.answer.VerdictMode;
import dev.podwright.conformance.answer.YamlMode;
import dev.podwright.conformance.compare.CorpusComparison;
import dev.podwright.conformance.compare.EditComparison;
import dev.podwright.conformance.compare.EffectiveComparison;
import dev.podwright.conformance.compare.EqualityComparison;
import dev.podwright.conformance.compare.MergeComparison;
import dev.podwright.conformance.compare.PodComparison;
import dev.podwright.conformance.compare.PodSecurityComparison;
import dev.podwright.conformance.compare.RoundTrips;
import dev.podwright.conformance.compare.ServerComparison;
import dev.podwright.conformance.compare.ServerEqualityComparison;
import dev.podwright.conformance.compare.UpdateComparison;
import dev.podwright.conformance.corpus.CorpusObjects;
import dev.podwright.conformance.corpus.CorpusRecorder;
import dev.podwright.conformance.diagram.Flowcharts;
import dev.podwright.conformance.hostile.BundleGrowth;
import dev.podwright.conformance.hostile.Growth;
import dev.podwright.conformance.hostile.Hostility;
import dev.podwright.conformance.hostile.ManyDocuments;
import dev.podwright.conformance.lifetimes.AdviceSimulation;
import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.overlay.OverlayCheck;
import dev.podwright.conformance.precision.AdviceFindings;
import dev.podwright.conformance.precision.BundleFindings;
import dev.podwright.conformance.random.RandomObjects;
import dev.podwright.conformance.random.RandomPatches;
import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.random.RandomUpdates;
import dev.podwright.conformance.random.RandomWorkloadUpdates;
import dev.podwright.conformance.routes.RouteSimulation;
import dev.podwright.conformance.server.ApplyBenchmark;
import dev.podwright.conformance.server.LiveServer;
import dev.podwright.validate.Validator;
import dev.podwright.version.KubernetesVersion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * The program behind {@code conformance/podwright} and {@code conformance/bin/run}. The first argument is its mode.
 * Exits with 1 if a comparison finds a difference, and with 2 if the arguments do not fit the mode.
 */
public final class Main {
    private static final String FLAGS = "[-kubernetes 1.MINOR] [-feature-gates NAME=true|false,...]";
    private static final String RANDOM = "SEED|new COUNT ORACLE";
    private static final String OF_VERSION = RANDOM + " [1.MINOR]";

    private static final List<Mode> ANSWERS = List.of(
            answers(
                    "verdict",
                    "objects as JSON: the verdicts on creating them",
                    validator -> AnswerMode.ofLines(line -> VerdictMode.verdict(line, validator))),
            answers(
                    "update",
                    "{\"old\": ..., \"new\": ..., \"subresource\": \"\"}: the verdicts on the updates",
                    validator -> AnswerMode.ofLines(line -> UpdateMode.verdict(line, validator))),
            answers(
                    "effective",
                    "objects: their defaults, QoS class, requests and limits",
                    validator -> AnswerMode.ofLines(EffectiveMode::answer)),
            answers(
                    "psa",
                    "objects: the checks of the Pod Security Standards that refuse their pods",
                    validator -> AnswerMode.ofLines(PodSecurityMode::answer)),
            answers(
                    "merge",
                    "{\"original\": ..., \"patch\": ...}: the objects that strategic merge patches make",
                    validator -> AnswerMode.ofLines(MergeMode::answer)),
            answers(
                    "overlay",
                    "{\"layers\": [...]}: the objects that the layers make, the lowest first, with what is found",
                    validator -> AnswerMode.ofLines(line -> OverlayMode.answer(line, validator))),
            answers(
                    "same",
                    "{\"desired\": ..., \"live\": ..., \"manager\": ..., \"previous\": ...}: whether storing desired would"
                            + " change live",
                    validator -> AnswerMode.ofLines(SameMode::answer)),
            answers("yaml", "paths of YAML files: their documents", validator -> YamlMode::answer),
            answers("render", "objects: their YAML", validator -> new RenderMode()));

    private static final List<Mode> COMPARISONS = List.of(
            new Mode(
                    "compare-pods",
                    OF_VERSION + " [gates]",
                    "verdicts on random pods; with gates, under each switched feature gate",
                    Main::comparePods),
            new Mode(
                    "compare-workloads",
                    OF_VERSION + " [gates] [KIND ...]",
                    "verdicts on random workloads, services and other objects, one kind after the other; with gates, under"
                            + " each switched feature gate",
                    Main::compareWorkloads),
            new Mode(
                    "compare-file",
                    "FILE ORACLE [1.MINOR]",
                    "verdicts on the objects of a file, one a line",
                    Main::compareFile),
            new Mode(
                    "compare-updates",
                    OF_VERSION + " [gates]",
                    "verdicts on random updates of pods and templates; with gates, under each switched feature gate",
                    arguments -> compareUpdates(arguments, UpdateComparison::ofPods)),
            new Mode(
                    "compare-workload-updates",
                    OF_VERSION + " [gates]",
                    "verdicts on random updates of workloads, one kind after the other; with gates, under each switched"
                            + " feature gate",
                    arguments -> compareUpdates(arguments, UpdateComparison::ofWorkloads)),
            new Mode(
                    "compare-object-updates",
                    OF_VERSION + " [gates]",
                    "verdicts on random updates of services and objects without pods; with gates, under each switched"
                            + " feature gate",
                    arguments -> compareUpdates(arguments, UpdateComparison::ofObjects)),
            new Mode(
                    "compare-edits",
                    RANDOM,
                    "random stored pods with their edits, in which no word changes anything",
                    arguments -> EditComparison.run(arguments.seed(), count(arguments), oracle(arguments))),
            new Mode(
                    "compare-merges",
                    RANDOM,
                    "random objects of all kinds with strategic merge patches, directives and wrong ones included",
                    arguments -> MergeComparison.ofRandom(arguments.seed(), count(arguments), oracle(arguments))),
            new Mode(
                    "compare-merge-file",
                    "FILE ORACLE",
                    "strategic merge patches of a file of lines {\"original\": ..., \"patch\": ...}",
                    arguments -> MergeComparison.ofFile(Path.of(arguments.next("FILE")), oracle(arguments))),
            new Mode(
                    "compare-effective",
                    RANDOM + " [workloads]",
                    "defaults, QoS class, requests and limits of random pods, or of workloads and services",
                    Main::compareEffective),
            new Mode(
                    "compare-equality",
                    RANDOM,
                    "whether random applies change the live object, with the oracle's mode apply",
                    arguments -> EqualityComparison.run(arguments.seed(), count(arguments), oracle(arguments))),
            new Mode(
                    "compare-server-equality",
                    "SEED|new COUNT",
                    "whether random applies change the live object, with the server that PODWRIGHT_KUBECONFIG names",
                    Main::compareServerEquality),
            new Mode(
                    "compare-pod-security",
                    RANDOM + " [workloads|PODSECURITY]",
                    "Pod Security Standards for random pods or workloads; with the Go program podsecurity, for pods in all"
                            + " versions",
                    Main::comparePodSecurity),
            new Mode(
                    "compare-server",
                    RANDOM + " [workloads]",
                    "verdicts of Podwright and of the oracle on random pods, or on random objects of the other kinds,"
                            + " with those of the server that PODWRIGHT_KUBECONFIG names",
                    Main::compareServer),
            new Mode(
                    "compare-corpora",
                    "pods|workloads|services ORACLES FOLDER",
                    "the verdicts recorded in FOLDER with those of the oracles in the folder ORACLES",
                    Main::compareCorpora),
            new Mode(
                    "simulate-ports",
                    "SEED|new COUNT",
                    "findings of port collisions with the simulated lives of random pods",
                    arguments -> AdviceSimulation.report(arguments.seed(), lastCount(arguments))),
            new Mode(
                    "check-overlays",
                    "SEED|new COUNT",
                    "overlays of random valid objects and parts of them: whether something is lost, doubled or not named",
                    arguments -> OverlayCheck.run(arguments.seed(), lastCount(arguments))),
            new Mode(
                    "simulate-routes",
                    "SEED|new COUNT",
                    "the routes of random bundles with a simulated cluster",
                    arguments -> RouteSimulation.report(arguments.seed(), lastCount(arguments))));

    private static final List<Mode> OTHERS = List.of(
            new Mode(
                    "record-corpora",
                    "pods|workloads|services SEED|new COUNT ORACLES FOLDER",
                    "records the verdicts of the oracles in the folder ORACLES that CorpusTest replays",
                    Main::recordCorpora),
            new Mode(
                    "random-pods",
                    "SEED COUNT [valid|warned|security]",
                    "prints random pods: of any kind, valid, with warnings, or for the Pod Security Standards",
                    Main::randomPods),
            new Mode(
                    "random-updates",
                    "SEED COUNT",
                    "prints random updates of pods and templates",
                    arguments -> print(arguments, seed -> new RandomUpdates(seed)::update)),
            new Mode(
                    "flowcharts",
                    "SEED COUNT",
                    "prints the Mermaid flowcharts of random pods as JSON strings, half of them with hostile names",
                    arguments -> print(arguments, seed -> new Flowcharts(seed)::chart)),
            new Mode(
                    "random-patches",
                    "SEED COUNT",
                    "prints random objects with strategic merge patches",
                    arguments -> print(arguments, seed -> new RandomPatches(seed)::pair)),
            new Mode(
                    "random-workload-updates",
                    "SEED COUNT",
                    "prints random updates of workloads",
                    arguments -> print(arguments, seed -> new RandomWorkloadUpdates(seed)::update)),
            new Mode(
                    "hostile-input",
                    "",
                    "reads texts that are meant to exhaust the reader, and exits with 1 if one has no problem",
                    Main::hostileInput),
            new Mode(
                    "growth",
                    "SEED|new COUNT MILLISECONDS [SECONDS]",
                    "measures how the CPU time of generated texts grows, the largest taking at least so many milliseconds;"
                            + " begins no further one after so many seconds",
                    Main::growth),
            new Mode(
                    "growth-bundles",
                    "",
                    "measures how the CPU time of rules across objects and of routes grows up to 2,000 objects",
                    arguments -> {
                        arguments.end();
                        return BundleGrowth.report();
                    }),
            new Mode(
                    "hostile-mutants",
                    "SEED|new COUNT",
                    "reads and judges mutants of random manifests",
                    arguments -> Hostility.mutants(arguments.seed(), lastCount(arguments))),
            new Mode(
                    "hostile-pods",
                    "SEED|new COUNT",
                    "judges pods that are built to be expensive",
                    arguments -> Hostility.pods(arguments.seed(), lastCount(arguments))),
            new Mode(
                    "many-documents",
                    "COUNT",
                    "reads and judges a stream of documents",
                    arguments -> ManyDocuments.judge(Math.toIntExact(lastCount(arguments)))),
            new Mode(
                    "round-trips",
                    "FILE",
                    "reads the objects of a file of lines, renders them and reads them again; exits with 1 if one differs",
                    Main::roundTrips),
            new Mode(
                    "advice-findings",
                    "FILE|FOLDER [lines|manifests] [RULE]",
                    "counts Podwright's own findings on given objects (YAML, or lines of JSON); prints each, or each with its"
                            + " manifest",
                    Main::adviceFindings),
            new Mode(
                    "bundle-findings",
                    "FILE files|folders [complete]",
                    "prints and counts what the rules across objects find in lines {\"from\": ..., \"object\": ...}, of which"
                            + " each file or folder is a bundle",
                    Main::bundleFindings),
            new Mode(
                    "benchmark-apply",
                    "PODS THREADS ROUNDS",
                    "measures server-side apply on the server that PODWRIGHT_KUBECONFIG names",
                    Main::benchmarkApply));

    /** Runs a mode, and returns whether it found no difference. */
    @FunctionalInterface
    private interface Action {
        boolean run(Arguments arguments) throws Exception;
    }

    private record Mode(String name, String arguments, String description, Action action) {}

    private Main() {}

    /** Runs the mode that the first argument names. */
    public static void main(String[] args) throws Exception {
        Optional<Mode> mode = Stream.of(ANSWERS, COMPARISONS, OTHERS)
                .flatMap(List::stream)
                .filter(each -> args.length > 0 && each.name.equals(args[0]))
                .findFirst();
        if (mode.isEmpty()) {
            System.err.print(usage());
            System.exit(2);
        }
        try {
            if (!mode.orElseThrow().action.run(new Arguments(List.of(args).subList(1, args.length)))) {
                System.exit(1);
            }
        } catch (Arguments.UsageException e) {
            System.err.println(e.getMessage());
            System.err.println("usage: " + args[0] + " " + mode.orElseThrow().arguments);
            System.exit(2);
        }
    }

    private static String usage() {
        StringBuilder out = new StringBuilder("usage: MODE [ARGUMENT...]\n");
        section(
                out,
                "Answers to lines of standard input, in the oracle's formats; all take the flags " + FLAGS,
                ANSWERS);
        section(out, "Comparisons with the oracle; the exit status is 1 if there is a difference", COMPARISONS);
        section(out, "Other modes", OTHERS);
        return out.toString();
    }

    private static void section(StringBuilder out, String title, List<Mode> modes) {
        out.append('\n').append(title).append(":\n");
        for (Mode mode : modes) {
            String arguments = mode.arguments.equals(FLAGS) ? "" : mode.arguments;
            out.append("  ").append((mode.name + " " + arguments).strip()).append('\n');
            out.append("      ").append(mode.description).append('\n');
        }
    }

    private static Mode answers(String name, String description, Function<Validator, AnswerMode> mode) {
        return new Mode(name, FLAGS, description, arguments -> {
            mode.apply(arguments.validator()).answerAll(System.in, System.out);
            return true;
        });
    }

    private static long count(Arguments arguments) {
        return arguments.count("COUNT");
    }

    private static long lastCount(Arguments arguments) {
        long count = count(arguments);
        arguments.end();
        return count;
    }

    private static boolean growth(Arguments arguments) {
        long seed = arguments.seed();
        long inputs = count(arguments);
        long milliseconds = count(arguments);
        return Growth.report(
                seed, inputs, milliseconds, arguments.isEmpty() ? Integer.MAX_VALUE : lastCount(arguments));
    }

    /** The last argument of most modes. */
    private static String oracle(Arguments arguments) {
        String oracle = arguments.next("ORACLE");
        arguments.end();
        return oracle;
    }

    private static boolean comparePods(Arguments arguments) throws IOException {
        long seed = arguments.seed();
        long count = count(arguments);
        String oracle = arguments.next("ORACLE");
        List<ServerSettings> all = settings(arguments);
        arguments.end();
        return PodComparison.ofRandom(seed, count, oracle, all);
    }

    /** The last arguments: a version, and whether its gates are switched. */
    private static List<ServerSettings> settings(Arguments arguments) {
        KubernetesVersion version = arguments.version();
        boolean gates = arguments.nextIs("gates");
        return gates ? ServerSettings.switched(version) : List.of(ServerSettings.of(version, Map.of()));
    }

    private static boolean compareWorkloads(Arguments arguments) throws IOException {
        long seed = arguments.seed();
        long count = count(arguments);
        String oracle = arguments.next("ORACLE");
        List<ServerSettings> all = settings(arguments);
        List<String> kinds = new ArrayList<>();
        while (!arguments.isEmpty()) {
            kinds.add(arguments.oneOf("KIND", RandomObjects.KINDS));
        }
        return PodComparison.ofWorkloads(seed, count, oracle, all, kinds.isEmpty() ? RandomObjects.KINDS : kinds);
    }

    private static boolean compareServer(Arguments arguments) throws IOException {
        long seed = arguments.seed();
        long count = count(arguments);
        String oracle = arguments.next("ORACLE");
        boolean workloads = arguments.nextIs("workloads");
        arguments.end();
        LiveServer server = LiveServer.find();
        return workloads
                ? ServerComparison.ofWorkloads(server, seed, count, oracle)
                : ServerComparison.ofPods(server, seed, count, oracle);
    }

    private static boolean compareServerEquality(Arguments arguments) throws IOException {
        long seed = arguments.seed();
        long count = count(arguments);
        arguments.end();
        return ServerEqualityComparison.run(LiveServer.find(), seed, count);
    }

    private static boolean compareFile(Arguments arguments) throws IOException {
        Path file = Path.of(arguments.next("FILE"));
        String oracle = arguments.next("ORACLE");
        KubernetesVersion version = arguments.version();
        arguments.end();
        return PodComparison.ofFile(file, oracle, ServerSettings.of(version, Map.of()));
    }

    /** Compares the verdicts on updates. */
    @FunctionalInterface
    private interface Updates {
        boolean compare(long seed, long count, String oracle, List<ServerSettings> settings) throws IOException;
    }

    private static boolean compareUpdates(Arguments arguments, Updates updates) throws IOException {
        long seed = arguments.seed();
        long count = count(arguments);
        String oracle = arguments.next("ORACLE");
        return updates.compare(seed, count, oracle, settings(arguments));
    }

    private static boolean compareEffective(Arguments arguments) throws IOException {
        long seed = arguments.seed();
        long count = count(arguments);
        String oracle = arguments.next("ORACLE");
        boolean workloads = arguments.nextIs("workloads");
        arguments.end();
        return workloads
                ? EffectiveComparison.ofWorkloads(seed, count, oracle)
                : EffectiveComparison.ofPods(seed, count, oracle);
    }

    private static boolean comparePodSecurity(Arguments arguments) throws IOException {
        long seed = arguments.seed();
        long count = count(arguments);
        String oracle = arguments.next("ORACLE");
        if (arguments.isEmpty()) {
            return PodSecurityComparison.ofNewest(seed, count, oracle);
        }
        if (arguments.nextIs("workloads")) {
            arguments.end();
            return PodSecurityComparison.ofWorkloads(seed, count, oracle);
        }
        String program = arguments.next("PODSECURITY");
        arguments.end();
        return PodSecurityComparison.ofAllVersions(seed, count, oracle, program);
    }

    private static boolean compareCorpora(Arguments arguments) throws IOException {
        CorpusObjects objects = objects(arguments);
        Path oracles = Path.of(arguments.next("ORACLES"));
        Path folder = Path.of(arguments.next("FOLDER"));
        arguments.end();
        return CorpusComparison.run(objects, oracles, folder);
    }

    private static CorpusObjects objects(Arguments arguments) {
        List<String> names = Stream.of(CorpusObjects.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return CorpusObjects.valueOf(arguments.oneOf("OBJECTS", names).toUpperCase(Locale.ROOT));
    }

    private static boolean recordCorpora(Arguments arguments) throws IOException {
        CorpusObjects objects = objects(arguments);
        long seed = arguments.seed();
        long count = count(arguments);
        Path oracles = Path.of(arguments.next("ORACLES"));
        Path folder = Path.of(arguments.next("FOLDER"));
        arguments.end();
        CorpusRecorder.recordAll(objects, seed, count, oracles, folder);
        CorpusRecorder.recordEffective(objects, oracles, folder);
        return true;
    }

    private static boolean hostileInput(Arguments arguments) throws IOException {
        arguments.end();
        return HostileInput.readAll();
    }

    private static boolean roundTrips(Arguments arguments) throws IOException {
        Path file = Path.of(arguments.next("FILE"));
        arguments.end();
        return RoundTrips.ofFile(file);
    }

    private static boolean adviceFindings(Arguments arguments) throws IOException {
        Path place = Path.of(arguments.next("FILE"));
        AdviceFindings.Detail detail = arguments.nextIs("lines")
                ? AdviceFindings.Detail.LINES
                : arguments.nextIs("manifests") ? AdviceFindings.Detail.MANIFESTS : AdviceFindings.Detail.COUNTS;
        String rule = arguments.isEmpty() ? "" : arguments.next("RULE");
        arguments.end();
        return AdviceFindings.run(place, detail, rule);
    }

    private static boolean bundleFindings(Arguments arguments) throws IOException {
        Path lines = Path.of(arguments.next("FILE"));
        boolean folders = arguments.nextIs("folders");
        if (!folders && !arguments.nextIs("files")) {
            throw new Arguments.UsageException("files or folders is missing");
        }
        boolean complete = arguments.nextIs("complete");
        arguments.end();
        return BundleFindings.run(lines, folders, complete);
    }

    private static boolean benchmarkApply(Arguments arguments) throws Exception {
        int pods = Math.toIntExact(arguments.count("PODS"));
        int threads = Math.toIntExact(arguments.count("THREADS"));
        int rounds = Math.toIntExact(arguments.count("ROUNDS"));
        arguments.end();
        ApplyBenchmark.run(LiveServer.find(), pods, threads, rounds);
        return true;
    }

    private static boolean randomPods(Arguments arguments) throws IOException {
        return print(arguments, seed -> {
            RandomPods pods = new RandomPods(seed);
            if (arguments.nextIs("valid")) {
                return pods::validPod;
            }
            if (arguments.nextIs("warned")) {
                return pods::warnedPod;
            }
            return arguments.nextIs("security") ? pods::securityPod : pods::pod;
        });
    }

    /** Prints the first objects, one a line. */
    private static boolean print(Arguments arguments, LongFunction<LongFunction<String>> objects) throws IOException {
        long seed = arguments.count("SEED");
        long count = count(arguments);
        LongFunction<String> object = objects.apply(seed);
        arguments.end();
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        for (long i = 0; i < count; i++) {
            out.write(object.apply(i));
            out.write('\n');
        }
        out.flush();
        return true;
    }
}
