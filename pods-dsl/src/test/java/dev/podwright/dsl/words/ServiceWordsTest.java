package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.DeploymentDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.ServiceDraft;
import dev.podwright.dsl.ServicePortDraft;
import dev.podwright.dsl.WorkloadDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the words of Services write. */
class ServiceWordsTest {
    private static final PodDraft SHOP = pod("shop")
            .label("app", "shop")
            .container("app", "example/shop:1", c -> c.port("http", 8080).port("dns", 53, UDP))
            .sidecar("proxy", "example/proxy:1", s -> s.port("web", 8443))
            .initContainer("init", "example/init:1", i -> i.port("early", 9000));

    private static final PodDraft UNLABELLED = pod("shop").container("app", "example/shop:1", c -> c.port("web", 80));

    private static void assertSpec(ServiceDraft service, String spec) {
        assertThat(Manifests.toYaml(service.buildUnchecked())).isEqualTo("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                spec:
                """ + spec);
    }

    @Test
    void should_lead_to_a_port_of_a_pod() {
        assertSpec(service("shop").port(443).to(SHOP, "web"), """
                  selector:
                    app: shop
                  ports:
                  - port: 443
                    targetPort: web
                """);
        assertThat(service("shop").port(443).to(SHOP, "web").validate().findings())
                .isEmpty();
        assertThat(service("shop").port(443).to(SHOP, "web").build())
                .isEqualTo(service("shop")
                        .selector("app", "shop")
                        .port(443, p -> p.targetPort("web"))
                        .build());
    }

    @Test
    void should_lead_each_port_to_its_own() {
        assertSpec(
                service("shop")
                        .port("https", 443)
                        .to(SHOP, "web")
                        .port("http", 80)
                        .to(SHOP, 8080)
                        .port("dns", 53, p -> p.protocol(UDP))
                        .to(SHOP, "dns")
                        .port("same", "8081")
                        .to(SHOP),
                """
                  selector:
                    app: shop
                  ports:
                  - name: https
                    port: 443
                    targetPort: web
                  - name: http
                    port: 80
                    targetPort: 8080
                  - name: dns
                    protocol: UDP
                    port: 53
                    targetPort: dns
                  - name: same
                    port: 8081
                """);
    }

    @Test
    void should_select_the_pods_of_any_workload_as_the_workload_does() {
        for (WorkloadDraft<?, ?> workload : List.of(
                deployment("d").template(UNLABELLED),
                replicaSet("d").template(UNLABELLED),
                statefulSet("d").serviceName("d").template(UNLABELLED),
                daemonSet("d").template(UNLABELLED))) {
            ServiceDraft service = service("d").headless().port(443).to(workload, "web");

            assertThat(requireNonNull(service.build().spec()).selector())
                    .isEqualTo(Map.of("app.kubernetes.io/name", "d"));
            assertThat(Validator.standard()
                            .validate(Bundle.builder()
                                    .add(workload.build())
                                    .add(service.build())
                                    .build())
                            .findings())
                    .isEmpty();
        }
        assertThat(service("j").to(job("j").template(SHOP)).buildUnchecked())
                .isEqualTo(service("j").to(SHOP).buildUnchecked());
        assertThat(service("j").port(1).to(job("j").template(SHOP), 80).buildUnchecked())
                .isEqualTo(service("j").port(1).to(SHOP, 80).buildUnchecked());
    }

    @Test
    void should_take_the_selector_that_a_workload_writes() {
        DeploymentDraft tier = deployment("d").selector(Map.of("tier", "web")).template(SHOP.label("tier", "web"));

        assertThat(requireNonNull(service("s").to(tier).buildUnchecked().spec()).selector())
                .isEqualTo(Map.of("tier", "web"));
        assertThat(requireNonNull(service("s")
                                .to(tier.selector(s -> s.matchExpression("tier", EXISTS)))
                                .buildUnchecked()
                                .spec())
                        .selector())
                .isEqualTo(Map.of("app", "shop"));
        assertThat(requireNonNull(service("s")
                                .to(tier)
                                .selector(Map.of("a", "b"))
                                .buildUnchecked()
                                .spec())
                        .selector())
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void should_report_a_port_that_the_pod_does_not_have() {
        Report report = service("shop")
                .port("a", 1)
                .to(SHOP, "wob")
                .port("b", 2)
                .to(SHOP, "dns")
                .port("c", 3)
                .to(SHOP, "early")
                .validate();

        assertThat(report.findings()).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("service/target-port-unknown");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(requireNonNull(finding.location()).source()).isEqualTo("ServiceWordsTest.java");
        });
        assertThat(report.findings())
                .extracting(finding -> finding.path().toString())
                .containsExactly("spec.ports[0].targetPort", "spec.ports[1].targetPort", "spec.ports[2].targetPort");
        assertThat(report.findings().get(0).message())
                .isEqualTo("no container of pod \"shop\" has a port named \"wob\"");
        assertThat(report.findings().get(1).message()).contains("is for UDP");
        assertThat(report.findings().get(1).fix()).contains("p.protocol(\"UDP\")");
    }

    @Test
    void should_report_pods_that_cannot_be_selected() {
        Finding finding = only(service("shop").port(443).to(UNLABELLED, "web").validate());

        assertThat(finding.rule()).isEqualTo("service/selects-nothing");
        assertThat(finding.path()).hasToString("spec.selector");
        assertThat(finding.message()).isEqualTo("pod \"shop\" has no label by which a Service can select it");
        assertThat(only(service("j").port(443).to(job("j").template(UNLABELLED)).validate())
                        .message())
                .isEqualTo("the pods of job \"j\" have no label by which a Service can select them");
    }

    @Test
    void should_suppress_what_an_annotation_or_an_operator_suppresses() {
        ServiceDraft service = service("shop").port(443).to(SHOP, "injected");

        assertThat(service.annotation(
                                "suppress.podwright.dev/service.target-port-unknown", "an injected sidecar has it")
                        .validate()
                        .findings())
                .isEmpty();
        Report report = service.validate(Validator.builder()
                .suppress("service/target-port-unknown", "not here")
                .build());
        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed()).hasSize(1);
    }

    @Test
    void should_report_a_target_port_without_a_port() {
        Finding finding = only(service("shop").to(SHOP, "web").validate());

        assertThat(finding.path()).hasToString("spec.ports");
        assertThat(finding.fix()).contains("before to(");
        assertThat(only(service("shop").to(SHOP, 80).validate()).path()).hasToString("spec.ports");
    }

    @Test
    void should_report_a_port_that_is_not_a_number() {
        Finding finding = only(service("shop").port("http", "80a").to(SHOP).validate());

        assertThat(finding.path()).hasToString("spec.ports[0].port");
        assertThat(finding.message()).contains("80a");
    }

    @Test
    void should_write_a_headless_service() {
        assertSpec(service("shop").headless().publishNotReadyAddresses().selector("app", "db"), """
                  selector:
                    app: db
                  clusterIP: None
                  publishNotReadyAddresses: true
                """);
    }

    @Test
    void should_write_an_external_name() {
        assertSpec(service("shop").externalName("db.example.com"), """
                  type: ExternalName
                  externalName: db.example.com
                """);
        assertThat(requireNonNull(service("s")
                                .type("ClusterIP")
                                .externalName("a")
                                .buildUnchecked()
                                .spec())
                        .type())
                .isEqualTo("ClusterIP");
    }

    @Test
    void should_write_node_ports_and_load_balancers() {
        assertSpec(
                service("shop")
                        .type(NODE_PORT)
                        .port(
                                "http",
                                80,
                                p -> p.nodePort(30080).targetPort(8080).appProtocol("http"))
                        .port(81, p -> p.protocol("UDP").customize(b -> b.name("u"))),
                """
                  type: NodePort
                  ports:
                  - name: http
                    port: 80
                    targetPort: 8080
                    nodePort: 30080
                    appProtocol: http
                  - name: u
                    protocol: UDP
                    port: 81
                """);
        ServiceDraft balanced = service("shop")
                .type(LOAD_BALANCER)
                .port(80)
                .clusterIP("10.0.0.1")
                .clusterIPs("10.0.0.1", "fd00::1")
                .ipFamilies(IPV4, IPV6)
                .ipFamilyPolicy(REQUIRE_DUAL_STACK)
                .externalIPs("192.0.2.1")
                .externalTrafficPolicy(LOCAL)
                .internalTrafficPolicy(CLUSTER)
                .trafficDistribution("PreferSameZone")
                .sessionAffinity(CLIENT_IP)
                .sessionAffinityConfig(hours(1))
                .publishNotReadyAddresses(false)
                .loadBalancerClass("example.com/internal")
                .loadBalancerIP("192.0.2.7")
                .loadBalancerSourceRanges("10.0.0.0/8")
                .allocateLoadBalancerNodePorts()
                .healthCheckNodePort(30100);
        assertThat(balanced.validate().rejected()).isEmpty();
        Service read = Manifests.read("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                spec:
                  type: LoadBalancer
                  clusterIP: 10.0.0.1
                  clusterIPs: [10.0.0.1, "fd00::1"]
                  ipFamilies: [IPv4, IPv6]
                  ipFamilyPolicy: RequireDualStack
                  ports:
                  - port: 80
                  externalIPs: [192.0.2.1]
                  externalTrafficPolicy: Local
                  internalTrafficPolicy: Cluster
                  trafficDistribution: PreferSameZone
                  sessionAffinity: ClientIP
                  sessionAffinityConfig:
                    clientIP:
                      timeoutSeconds: 3600
                  publishNotReadyAddresses: false
                  loadBalancerClass: example.com/internal
                  loadBalancerIP: 192.0.2.7
                  loadBalancerSourceRanges: [10.0.0.0/8]
                  allocateLoadBalancerNodePorts: true
                  healthCheckNodePort: 30100
                """).single(Service.class);
        assertThat(balanced.buildUnchecked()).isEqualTo(read);
        assertThat(edit(read)
                        .ipFamilies("IPv4", "IPv6")
                        .ipFamilyPolicy("RequireDualStack")
                        .externalTrafficPolicy("Local")
                        .internalTrafficPolicy("Cluster")
                        .sessionAffinity("ClientIP")
                        .allocateLoadBalancerNodePorts(true)
                        .buildUnchecked())
                .isEqualTo(read);
    }

    @Test
    void should_change_a_service_that_exists() {
        Service old = service("shop").port(443).to(SHOP, "web").build();

        assertThat(edit(old).build()).isSameAs(old);
        assertThat(requireNonNull(edit(old).to(SHOP, "http").build().spec()).ports())
                .containsExactly(service("shop")
                        .port(443, p -> p.targetPort("http"))
                        .buildUnchecked()
                        .spec()
                        .ports()
                        .get(0));
        assertThat(edit(old).customize(b -> b.spec(null)).buildUnchecked().spec())
                .isNull();
        assertThat(edit(old)).hasToString("draft of service \"shop\"");
        assertThat(service()).hasToString("draft of the service");
    }

    @Test
    void should_give_the_port_as_a_value_of_the_model() {
        assertSpec(
                service("shop").port("web", 80, p -> {
                    assertThat(p.targetPort(1).toModel())
                            .isEqualTo(ServicePort.builder()
                                    .name("web")
                                    .port(80)
                                    .targetPort(IntOrString.of(1))
                                    .build());
                    return p;
                }),
                """
                  ports:
                  - name: web
                    port: 80
                """);
    }

    @Test
    void should_name_the_lines() {
        ServiceDraft named = service("shop");
        ServiceDraft ported = named.port("https", 0, ServiceWordsTest::numbered);
        ServiceDraft draft = ported.to(SHOP, "web");

        assertThat(draft.validate().findings()).allMatch(finding -> finding.location() != null);
        int name = line(draft, "metadata.name");
        assertThat(line(draft, "spec.ports[0].port")).isEqualTo(name + 1);
        assertThat(line(draft, "spec.ports[0].targetPort")).isEqualTo(name + 2);
        assertThat(line(draft, "spec.selector[app]")).isEqualTo(name + 2);
        int protocol = line(draft, "spec.ports[0].protocol");
        assertThat(line(draft, "spec.ports[0].nodePort")).isEqualTo(protocol + 1);
    }

    private static ServicePortDraft numbered(ServicePortDraft port) {
        ServicePortDraft tcp = port.protocol(TCP);
        return tcp.nodePort(7);
    }

    private static int line(ServiceDraft draft, String path) {
        return requireNonNull(draft.locate(FieldPath.parse(path))).line();
    }

    private static Finding only(Report report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }
}
