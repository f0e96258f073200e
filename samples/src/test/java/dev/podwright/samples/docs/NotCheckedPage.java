package dev.podwright.samples.docs;

import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;

/** The code of the page about what was not checked. */
final class NotCheckedPage {
    private NotCheckedPage() {}

    static void kinds() {
        Manifests manifests = Manifests.inspect("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers: [{name: app, image: "example.com/web:1"}]
                """);
        for (Manifest manifest : manifests) {
            Report report = Validator.standard().validate(manifest);
            System.out.println(report);
        }
    }
}
