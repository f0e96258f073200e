package dev.podwright.samples.docs;

import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The code of the page about untrusted input. */
final class UntrustedInput {
    private UntrustedInput() {}

    static void gate() throws IOException {
        String sent = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  annotations:
                    suppress.podwright.dev/pod-security.privileged: because
                spec:
                  containers:
                  - name: app
                    image: example.com/web:1
                    securityContext: {privileged: true}
                """;
        ReadLimits limits = ReadLimits.defaults().withMaxTextSize(1 << 20);
        Validator validator = Validator.builder()
                .podSecurity(PodSecurityLevel.BASELINE)
                .ignoreSuppressions()
                .build();
        var stream = new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8));
        for (Manifest manifest : Manifests.inspect("request", stream, limits)) {
            Report report = validator.validate(manifest);
            boolean allowed = !report.hasErrors() && report.notChecked().isEmpty();
            System.out.println(manifest + ": " + (allowed ? "allowed" : "refused"));
            System.out.println(report);
        }
    }
}
