import {startLog} from '/shared/host-log.js';
import {followChoice, startRegion} from './device.js';
import {handleRequests} from './lists.js';

startLog({provider: 'lsoft'});
handleRequests();
startRegion();
followChoice('keep-password', () => {});
