package dev.podwright.conformance.corpus;

import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.version.KubernetesVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Recorded verdicts of the API server of one version, with one set of feature gates. Each is a line of a compressed file: the object's
 * JSON, a tab, and the part of the oracle's answer that a {@link Verdict} holds. There is a file for each of {@link CorpusObjects}.
 */
public enum Corpus {
    /** The newest version with its default feature gates. */
    DEFAULTS(),
    /** The newest version with features that are off by default. */
    ON(
            "AtomicWriteVolumeUserFields",
            "ContainerStopSignals",
            "EmptyDirVolumeMode",
            "EvictionRequestAPI",
            "GRPCContainerProbeTLS",
            "GenericWorkload",
            "H2CContainerProbe",
            "ImageVolumeWithDigest",
            "StatefulSetRecreateStrategy",
            "TaintTolerationComparisonOperators",
            "UserNamespacesHostNetworkSupport",
            "VolumeBindMountOptions",
            "WorkloadWithJob"),
    /** The newest version without features that can be switched off. */
    OFF(
            "ClusterTrustBundleProjection",
            "ContainerRestartRules",
            "EnvFiles",
            "MaxUnavailableStatefulSet",
            "MatchLabelKeysInPodTopologySpreadSelectorMerge",
            "PodCertificateRequest",
            "PodLevelResourcesFixDefaulting",
            "RestartAllContainersOnContainerExits",
            "SELinuxMount",
            "StrictIPCIDRValidation"),
    /** Kubernetes 1.33. */
    V1_33(KubernetesVersion.V1_33),
    /** Kubernetes 1.34. */
    V1_34(KubernetesVersion.V1_34),
    /** Kubernetes 1.35. */
    V1_35(KubernetesVersion.V1_35),
    /** Kubernetes 1.36. */
    V1_36(KubernetesVersion.V1_36);

    /** The name of the files with defaults and resources. */
    static final String EFFECTIVE = "effective.gz";

    // A record with a map that is never changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final ServerSettings settings;

    /**
     * @param gates the gates that differ from their defaults
     */
    Corpus(String... gates) {
        Map<String, Boolean> switched = new TreeMap<>();
        for (String gate : gates) {
            switched.put(gate, !name().equals("OFF"));
        }
        settings = ServerSettings.of(KubernetesVersion.newest(), switched);
    }

    Corpus(KubernetesVersion version) {
        settings = ServerSettings.of(version, Map.of());
    }

    /** The settings of the server. */
    public ServerSettings settings() {
        return settings;
    }

    /** Whether the server is that of the newest version. */
    public boolean isOfNewest() {
        return settings.version().equals(KubernetesVersion.newest());
    }

    /** The name of its file of some objects. */
    String file(CorpusObjects objects) {
        return objects.folder() + (isOfNewest() ? name().toLowerCase(Locale.ROOT) : settings.version()) + ".gz";
    }

    /** Passes each of some objects of the corpus among the resources, with its verdict, to a consumer. */
    public void read(CorpusObjects objects, BiConsumer<String, Verdict> consumer) {
        String name = file(objects);
        lines(name, (object, answer) -> consumer.accept(object, Verdict.parse(answer)));
    }

    /** Passes each object among the resources of which defaults and resources are recorded, with the answer. */
    public static void readEffective(CorpusObjects objects, BiConsumer<String, String> consumer) {
        lines(objects.folder() + EFFECTIVE, consumer);
    }

    private static void lines(String name, BiConsumer<String, String> consumer) {
        try (InputStream file = Objects.requireNonNull(Corpus.class.getResourceAsStream("/corpus/" + name), name)) {
            read(file, consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes each of some objects of the corpus in a folder, with its verdict, to a consumer. */
    public void read(CorpusObjects objects, Path folder, BiConsumer<String, Verdict> consumer) throws IOException {
        try (InputStream file = Files.newInputStream(folder.resolve(file(objects)))) {
            read(file, (object, answer) -> consumer.accept(object, Verdict.parse(answer)));
        }
    }

    private static void read(InputStream file, BiConsumer<String, String> consumer) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                consumer.accept(line.substring(0, tab), line.substring(tab + 1));
            }
        }
    }

    /** A line of a corpus, with its line feed. */
    static String line(String object, Verdict verdict) {
        StringBuilder out = new StringBuilder(object).append('\t');
        try {
            write(verdict, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private static void write(Verdict verdict, StringBuilder out) throws IOException {
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject();
        json.key("allowed");
        json.bool(verdict.allowed());
        if (verdict.undecodable()) {
            json.key("decodeError");
            json.string("");
        }
        if (verdict.strict()) {
            json.key("strictErrors");
            json.beginArray();
            json.endArray();
        }
        json.key("errors");
        json.beginArray();
        for (String error : verdict.errors()) {
            int space = error.indexOf(' ');
            json.beginObject();
            json.key("type");
            json.string(error.substring(0, space));
            json.key("field");
            json.string(error.substring(space + 1));
            json.endObject();
        }
        json.endArray();
        json.key("warnings");
        json.beginArray();
        for (String warning : verdict.warnings()) {
            json.beginObject();
            json.key("field");
            json.string(warning);
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.flush();
    }
}
