package dev.podwright.conformance;

import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.version.KubernetesVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Recorded verdicts of the API server, under one choice of its feature gates. Each is a line of a compressed file: the
 * object's JSON, a tab, and of the oracle's answer what an {@link Answer} holds.
 */
public enum Corpus {
    /** The gates as they are by default. */
    DEFAULTS(),
    /** Features that are off by default. */
    ON(
            "ClusterTrustBundleProjection",
            "PodCertificateRequest",
            "ContainerStopSignals",
            "GenericWorkload",
            "TaintTolerationComparisonOperators",
            "SELinuxMount",
            "UserNamespacesHostNetworkSupport",
            "ImageVolumeWithDigest"),
    /** Without features that can still be switched off. */
    OFF(
            "EnvFiles",
            "RestartAllContainersOnContainerExits",
            "ContainerRestartRules",
            "MatchLabelKeysInPodTopologySpreadSelectorMerge",
            "StrictIPCIDRValidation",
            "HostnameOverride");

    // A record, whose map nobody changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Setting setting;

    /**
     * @param gates the gates that are not as they are by default
     */
    Corpus(String... gates) {
        Map<String, Boolean> switched = new TreeMap<>();
        for (String gate : gates) {
            switched.put(gate, !name().equals("OFF"));
        }
        setting = Setting.of(KubernetesVersion.newest(), switched);
    }

    Setting setting() {
        return setting;
    }

    /** The name of its file. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".gz";
    }

    /** Hands over each object with its verdict. */
    public void read(BiConsumer<String, Answer> taker) {
        try (InputStream file = Objects.requireNonNull(Corpus.class.getResourceAsStream("/corpus/" + file()), file());
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                taker.accept(line.substring(0, tab), Answer.read(line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of a corpus. */
    static String line(String object, Answer answer) throws IOException {
        StringBuilder out = new StringBuilder(object).append('\t');
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject();
        json.key("allowed");
        json.bool(answer.allowed());
        if (answer.undecodable()) {
            json.key("decodeError");
            json.string("");
        }
        if (answer.strict()) {
            json.key("strictErrors");
            json.beginArray();
            json.endArray();
        }
        json.key("errors");
        json.beginArray();
        for (String error : answer.errors()) {
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
        for (String warning : answer.warnings()) {
            json.beginObject();
            json.key("field");
            json.string(warning);
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.flush();
        return out.append('\n').toString();
    }
}
