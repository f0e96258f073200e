package dev.podwright.client;

import io.kubernetes.client.util.KubeConfig;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The namespace of the kubeconfig's current context, or of the service account of the pod that this program runs in. */
final class ContextNamespace {
    private static final String DEFAULT = "default";
    private static final Path SERVICE_ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount/namespace");

    private ContextNamespace() {}

    /** The namespace where the official client finds the server by itself. */
    static String find() throws IOException {
        String variable = System.getenv("KUBECONFIG");
        if (variable != null && !variable.isEmpty()) {
            for (String file : Pattern.compile(Pattern.quote(File.pathSeparator))
                    .splitAsStream(variable)
                    .toList()) {
                if (Files.isRegularFile(Path.of(file))) {
                    return of(Path.of(file));
                }
            }
        }
        Path home = Path.of(System.getProperty("user.home", ""), ".kube", "config");
        if (Files.isRegularFile(home)) {
            return of(home);
        }
        return Files.isRegularFile(SERVICE_ACCOUNT)
                ? orDefault(Files.readString(SERVICE_ACCOUNT).strip())
                : DEFAULT;
    }

    private static String of(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return of(KubeConfig.loadKubeConfig(reader));
        }
    }

    /** The namespace of the current context. */
    static String of(KubeConfig kubeConfig) {
        return orDefault(kubeConfig.getNamespace());
    }

    private static String orDefault(@Nullable String namespace) {
        return namespace == null || namespace.isEmpty() ? DEFAULT : namespace;
    }
}
