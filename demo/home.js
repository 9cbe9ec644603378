import {startLog} from '/shared/host-log.js';

startLog();
