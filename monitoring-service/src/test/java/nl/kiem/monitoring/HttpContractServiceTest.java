package nl.kiem.monitoring;

import io.quarkus.test.junit.QuarkusTest;
import nl.kiem.events.testkit.ServiceApiDocument;

/** Monitoring takes no commands of its own: the part of the common contract that is about reading. */
@QuarkusTest
class HttpContractServiceTest implements ServiceApiDocument {}
