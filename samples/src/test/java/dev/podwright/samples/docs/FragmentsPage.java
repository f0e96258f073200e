package dev.podwright.samples.docs;

import dev.podwright.fragment.Fragment;
import dev.podwright.fragment.HostDocument;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.container.Container;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.Validator;

/** The code of {@code docs/fragments.md}. */
final class FragmentsPage {
    private FragmentsPage() {}

    static void customResource() {
        String shop = """
                apiVersion: example.com/v1
                kind: Shop
                metadata: {name: main}
                spec:
                  size: 3
                  podTemplate:
                    metadata:
                      labels: {app: shop}
                    spec:
                      containers:
                      - name: app
                        imag: registry.example.com/shop:1.4.2
                        ports:
                        - containerPort: 80800
                """;
        HostDocument document = HostDocument.inspect("shop.yaml", shop, ReadLimits.defaults());

        Fragment<PodTemplateSpec> template = document.fragment("spec.podTemplate", PodTemplateSpec.class);

        System.out.println(Validator.standard().validate(template));
    }

    static void blockScalar() {
        String pipeline = """
                steps:
                - checkout
                - agent:
                    yaml: |
                      spec:
                        containers:
                        - name: maven
                          image: maven:3.9
                          resources:
                            limits: {memory: 2Gi}
                            requests: {memory: 4Gi}
                """;
        HostDocument document = HostDocument.inspect("pipeline.yaml", pipeline, ReadLimits.defaults());

        Fragment<PodSpec> spec = document.fragment("steps[1].agent.yaml.spec", PodSpec.class);

        System.out.println(Validator.standard().validate(spec));
        System.out.println(spec.locate(FieldPath.parse("containers[0].image")));
        System.out.print(spec.toYaml());
    }

    static void stream() {
        for (Manifest each : Manifests.read("""
                apiVersion: example.com/v1
                kind: Shop
                spec:
                  sidecar: {name: log, image: "logger:2", volumeMounts: [{name: logs, mountPath: /logs}]}
                """)) {
            Fragment<Container> sidecar = Fragment.at(each, "spec.sidecar", Container.class);
            if (sidecar != null) {
                System.out.println(Validator.standard().validate(sidecar).isClean());
            }
        }
    }

    static void wholePod() {
        HostDocument document = HostDocument.read("agent: {pod: {kind: Deployment, apiVersion: apps/v1}}");
        Fragment<Pod> pod = document.fragment("agent.pod", Pod.class);

        System.out.println(pod.report());
    }
}
