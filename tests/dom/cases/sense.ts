/** Right sense or none: the sentence, the page's region and its year decide. */
import { find, table, textIn } from './case.ts';

const on = (title: string) => ({ title });
const SHANXI_2025 = on('2025年山西省政府工作报告');
const SHANXI_2024 = on('2024年山西省政府工作报告');
const NOWHERE = on('文件');

export const CUES = table(
  ['1+N with 人才', '<p>落实“1+N”人才政策</p>', ['“1+N”人才政策→1-n-rencai-zhengce']],
  ['1+N, 人才 earlier in the sentence', '<p>围绕人才引育，出台“1+N”文件</p>', ['1+N→1-n-rencai-zhengce']],
  ['1+N, 人才 behind', '<p>健全“1+N”体系，吸引高层次人才</p>', ['1+N→1-n-rencai-zhengce']],
  ['1+N alone', '<p>健全“1+N”体系</p>', []],
  ['1+N, 人才 in another sentence', '<p>健全“1+N”体系。我们要吸引人才</p>', []],
  ['1+N, 人才 in another paragraph', '<p>健全“1+N”体系</p><p>我们要吸引人才</p>', []],
  ['1+N, 人才 behind a semicolon', '<p>健全“1+N”体系；吸引人才</p>', []],
  [
    '1+N, 人才 in another element of the sentence',
    '<p>围绕<b>人才</b>，出台“<i>1</i>+N”文件</p>',
    ['1+N→1-n-rencai-zhengce'],
  ],
  ['1+N of opening up, though 人才 is named', '<p>对外开放“1+N”政策体系，也要靠人才</p>', []],
  ['两高 with 能耗', '<p>能耗偏高的“两高”要严控</p>', ['两高→lianggao-xiangmu']],
  ['两高 with 遏制', '<p>遏制“两高”盲目发展</p>', ['两高→lianggao-xiangmu']],
  ['两高 with 高排放', '<p>对高耗能、高排放的“两高”严格准入</p>', ['两高→lianggao-xiangmu']],
  ['两高 project', '<p>清理“两高”项目</p>', ['“两高”项目→lianggao-xiangmu']],
  ['两高 of the courts', '<p>“两高”今天发布工作报告</p>', []],
  ['两高 with 法院', '<p>“两高”即最高人民法院和最高人民检察院</p>', []],
  ['两高 with 检察院 and a cue', '<p>检察院介入，遏制“两高”之乱</p>', []],
  ['两高 of judicial interpretation', '<p>“两高”联合出台司法解释</p>', []],
  ['两高地', '<p>打造两高地，一个是科创</p>', []],
  ['两高一低', '<p>遏制“两高一低”企业，降能耗</p>', ['两高一低→liang-gao-yi-di']],
  ['新三样 exported', '<p>“新三样”出口增长三成</p>', ['新三样→xin-sanyang']],
  ['新三样 of culture', '<p>网文、网剧、网游成为文化出海“新三样”</p>', []],
  ['新三样 of the household', '<p>洗碗机等家电“新三样”热销</p>', []],
  ['新三样 alone', '<p>年轻人爱买新三样</p>', []],
  ['化债 with 隐性债务', '<p>稳妥化债，压降隐性债务</p>', ['化债→hua-zhai']],
  ['化债 plan', '<p>一揽子化债方案落地</p>', ['一揽子化债→hua-zhai']],
  ['inside 消化债务', '<p>逐步消化债务</p>', []],
  ['inside 转化债券', '<p>转化债券资金用途，管好地方债务</p>', []],
  ['非遗 with 传承', '<p>非遗传承人进校园，展示技艺</p>', []],
  ['非遗 with 技艺', '<p>展示非遗技艺</p>', ['非遗→fei-wuzhi-wenhua-yichan']],
  ['非遗 project', '<p>新增省级非遗项目</p>', ['非遗→fei-wuzhi-wenhua-yichan']],
  ['inside 并非遗忘', '<p>这并非遗忘传统</p>', []],
  ['信创 with 软件', '<p>信创软件适配</p>', ['信创→xin-chuang']],
  ['inside 诚信创建', '<p>诚信创建软件企业</p>', []],
  ['inside 微信创业', '<p>微信创业产业园</p>', []],
  ['十四五 planning', '<p>编制“十四五”规划</p>', ['“十四五”规划→shisi-wu']],
  ['inside 十四五岁', '<p>十四五岁的少年谈规划</p>', []],
  ['inside 十四五个', '<p>十四五个发展项目</p>', []],
  ['三甲医院, built', '<p>新增三甲医院2家，床位千张</p>', ['三甲医院→san-ji-jiadeng-yiyuan']],
  ['三甲 of an exam', '<p>殿试三甲及第</p>', []],
  ['IPO, policy', '<p>支持企业IPO，扩大直接融资</p>', ['IPO→ipo']],
  ['IPO, in passing', '<p>他的公司终于IPO了</p>', []],
  ['inside another word', '<p>支持企业HIPO计划，扩大直接融资</p>', []],
  ['征信 platform', '<p>建成地方征信平台</p>', ['地方征信平台→zheng-xin']],
  ['征信 of a borrower', '<p>查一查个人征信报告</p>', []],
  ['区块链 industry', '<p>布局区块链产业</p>', ['区块链→qukuai-lian']],
  ['区块链 alone', '<p>他在学区块链</p>', []],
  ['物联网 industry', '<p>物联网产业规模扩大</p>', ['物联网→wu-lian-wang']],
  ['城市病, policy', '<p>规划先行，防治城市病</p>', ['城市病→chengshi-bing']],
  ['inside 城市病人', '<p>规划先行，照顾城市病人</p>', []],
  ['好房子 in quotes', '<p>建设“好房子”</p>', ['好房子→hao-fangzi']],
  ['好房子 with its standards', '<p>按好标准、好设计建好房子</p>', ['好房子→hao-fangzi']],
  ['好房子 to buy', '<p>他想买一套好房子</p>', []],
  ['春风行动 with 招聘', '<p>“春风行动”招聘会现场火热</p>', ['春风行动→chun-feng-xingdong~人力资源']],
  ['三条红线 of water', '<p>严守水资源管理“三条红线”</p>', ['三条红线→santiao-hong-xian~水资源']],
  ['三条红线 of real estate', '<p>房企踩中“三条红线”</p>', []],
  ['三道防线 of floods', '<p>构建雨水情监测预报“三道防线”</p>', ['三道防线→san-dao-fangxian~水利']],
  ['三道防线 of a match', '<p>后卫连过三道防线</p>', []],
  ['3+2 schooling', '<p>开展中高职“3+2”贯通培养</p>', ['3+2→3-2~中职']],
  ['3+2 in arithmetic', '<p>计算3+2的结果</p>', []],
  ['3+2 in quotes, of nothing known', '<p>采用“3+2”阵型</p>', []],
  ['五大中心 of a hospital', '<p>医院建成胸痛等“五大中心”</p>', ['五大中心→wuda-zhongxin~急诊']],
  ['五大中心 of something else', '<p>商场设有五大中心</p>', []],
  [
    '三个清单',
    '<p>公布权力清单、责任清单等三个清单</p>',
    ['权力清单→quanli-qingdan', '三个清单→san-ge-qingdan~政府'],
  ],
  ['三个清单 of a household', '<p>她列了三个清单去购物</p>', []],
  [
    '百千万工程 of Guangdong',
    '<p>广东推进“百千万工程”</p>',
    ['百千万工程→bai-qianwan-gongcheng~广东'],
    on('广东省新闻'),
  ],
  ['a number alone', '<p>共211人，985元，1131户</p>', []],
  ['211工程', '<p>入选211工程</p>', ['211工程→211-gongcheng']],
  ['331 alone', '<p>门牌331号</p>', []],
);

export const THREE = table(
  ['三率三度', '<p>考核三率三度</p>', ['三率三度']],
  ['三率、三度', '<p>考核三率、三度</p>', ['三率、三度→sanlv-sandu']],
  ['三率和三度', '<p>考核三率和三度</p>', ['三率和三度→sanlv-sandu']],
  ['三率 near 三度', '<p>既看“三率”又看“三度”</p>', ['三率→sanlv-sandu', '三度→sanlv-sandu']],
  ['三率 alone', '<p>提高三率</p>', []],
  ['三率 of blood pressure', '<p>高血压三率：知晓率、治疗率、控制率</p>', []],
  ['三度 alone', '<p>气温下降三度</p>', []],
  ['第三度', '<p>这是他第三度夺魁</p>', []],
  ['三度夺冠', '<p>球队三度夺冠</p>', []],
  ['第三区三线', '<p>第三区三线</p>', []],
  ['第 in another element', '<p>第<b>三区三线</b></p>', []],
  ['十三区三线', '<p>十三区三线</p>', []],
);

export const LONGER = table(
  ['小巨人 with 企业', '<p>新增国家级“小巨人”企业9家</p>', ['“小巨人”企业→zhuanjing-te-xin-xiao-juren']],
  ['专精特新小巨人', '<p>培育专精特新“小巨人”</p>', ['专精特新“小巨人”→zhuanjing-te-xin-xiao-juren']],
  [
    '专精特新小巨人企业',
    '<p>培育专精特新“小巨人”企业</p>',
    ['专精特新“小巨人”企业→zhuanjing-te-xin-xiao-juren'],
  ],
  ['each word quoted', '<p>培育“专精特新”“小巨人”</p>', ['“专精特新”“小巨人”→zhuanjing-te-xin-xiao-juren']],
  ['专精特新企业', '<p>培育专精特新企业</p>', ['专精特新企业→zhuanjing-texin-qiye']],
  ['专精特新中小企业', '<p>培育“专精特新”中小企业</p>', ['“专精特新”中小企业→zhuanjing-texin-qiye']],
  ['小巨人 of sport', '<p>中国篮球的小巨人</p>', []],
  ['科技小巨人', '<p>认定科技小巨人企业</p>', ['科技小巨人企业→keji-xiao-juren']],
  ['the longer form of one entry', '<p>四好农村公路</p>', ['四好农村公路→sihao-nongcun-lu']],
  ['三个一批项目 is longer', '<p>开工“三个一批”项目</p>', ['“三个一批”项目→sange-yipi']],
  ['八个一样 is not 八个一', '<p>做到“八个一样”，优化校园环境</p>', []],
  ['十百千万工程 is not 百千万工程', '<p>广东实施“十百千万工程”</p>', [], on('广东省新闻')],
  ['转化债 is not 化债', '<p>“转化债”产品，管好地方债务</p>', []],
);

export const YEARS = table(
  [
    '15件, page of 2025',
    '<p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    SHANXI_2025,
  ],
  ['15件, page of 2024', '<p>办好15件民生实事</p>', ['15件民生实事→15-jian-minsheng-shi-shi'], SHANXI_2024],
  ['15件, page of 2023', '<p>办好15件民生实事</p>', [], on('2023年山西省政府工作报告')],
  ['15件, no year anywhere', '<p>办好15件民生实事</p>', [], NOWHERE],
  [
    '15件, the sentence says 2025',
    '<p>2025年办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    on('山西新闻'),
  ],
  [
    '15件, the sentence says 2024',
    '<p>2024年办好15件民生实事</p>',
    ['15件民生实事→15-jian-minsheng-shi-shi'],
    SHANXI_2025,
  ],
  ['15件 done, on a page of 2025', '<p>15件民生实事全部完成</p>', [], SHANXI_2025],
  [
    '15件, last year on a page of 2025',
    '<p>去年15件民生实事惠及全省</p>',
    ['15件民生实事→15-jian-minsheng-shi-shi'],
    SHANXI_2025,
  ],
  [
    '15件, this year on a page of 2025',
    '<p>今年再办15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    SHANXI_2025,
  ],
  ['15件 of another province', '<p>办好15件民生实事</p>', [], on('2025年辽宁省政府工作报告')],
  [
    'year in the headline',
    '<h1>2025年山西省政府工作报告</h1><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    NOWHERE,
  ],
  [
    'year in a dateline',
    '<time datetime="2025-01-20">1月20日</time><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    on('山西要闻'),
  ],
  [
    'year in the head',
    '<p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    {
      title: '山西要闻',
      head: '<meta name="publishdate" content="2025-01-20">',
    },
  ],
  [
    'year in the publication time',
    '<p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    {
      title: '山西要闻',
      head: '<meta property="article:published_time" content="2025-01-20T08:00:00+08:00">',
    },
  ],
  [
    'year in the text',
    '<p>发布时间：2025-01-20 来源：本报</p><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-shengji-minsheng-shishi'],
    on('山西要闻'),
  ],
  ['a year far off', '<p>到2025年基本建成。</p><p>办好15件民生实事</p>', [], on('山西要闻')],
  ['a year that is no year', '<p>总投资2025万元。</p><p>办好15件民生实事</p>', [], on('山西要闻')],
  [
    '三品一标 now',
    '<p>实施“三品一标”提升行动</p>',
    ['三品一标→sanpin-yi-biao~标准化生产'],
    on('2024年工作要点'),
  ],
  ['三品一标 then', '<p>新认证“三品一标”产品</p>', ['三品一标→sanpin-yi-biao~旧称'], on('2018年工作要点')],
  [
    '春风行动 in Guizhou',
    '<p>打好“春风行动”脱贫战</p>',
    ['春风行动→chun-feng-xingdong~贵州'],
    on('2018年贵州省政府工作报告'),
  ],
  [
    '七大工程 of 2015',
    '<p>推进“七大工程”投资</p>',
    ['七大工程→qi-da-gongcheng~国家发展改革委'],
    on('2015年经济形势'),
  ],
  ['七大工程 of an unknown year', '<p>推进“七大工程”建设</p>', [], NOWHERE],
);

const report = (place: string, year = 2025) => on(`${year}年${place}政府工作报告`);

export const REGIONS = table(
  ['三个一批 in Yuncheng', '<p>推进“三个一批”</p>', ['三个一批→sange-yipi~项目签约一批'], report('运城市')],
  ['三个一批 in Foshan', '<p>推进“三个一批”</p>', ['三个一批→sange-yipi~佛山'], report('佛山市')],
  ['三个一批 in Tongren', '<p>推进“三个一批”</p>', ['三个一批→sange-yipi~铜仁'], report('铜仁市')],
  ['三个一批 in Yibin', '<p>推进“三个一批”</p>', ['三个一批→sange-yipi~宜宾'], report('宜宾市')],
  ['三个一批 by its sentence', '<p>开发区“三个一批”签约</p>', ['开发区“三个一批”→sange-yipi'], NOWHERE],
  ['三个一批 nowhere', '<p>推进“三个一批”</p>', [], NOWHERE],
  ['三个一批 of poverty relief', '<p>健康扶贫“三个一批”行动</p>', [], report('运城市')],
  ['四个一批 in Hainan', '<p>推进“四个一批”</p>', ['四个一批→si-ge-yipi~海南'], report('海南省')],
  ['四个一批 in Kunming', '<p>推进“四个一批”</p>', ['四个一批→si-ge-yipi~昆明'], report('昆明市')],
  ['四个一批 in Guangyuan', '<p>推进“四个一批”</p>', ['四个一批→si-ge-yipi~广元'], report('广元市')],
  ['四个一批 nowhere', '<p>推进“四个一批”</p>', [], NOWHERE],
  ['四个一批 elsewhere', '<p>推进“四个一批”</p>', [], report('辽宁省')],
  ['五个一批 of poverty relief', '<p>实施脱贫攻坚“五个一批”</p>', ['五个一批→wu-ge-yipi~脱贫'], NOWHERE],
  ['五个一批 in Lanzhou', '<p>推进“五个一批”稳工业</p>', ['五个一批→wu-ge-yipi~兰州'], report('兰州市')],
  ['五个一批 in Daqing', '<p>推进“五个一批”</p>', ['五个一批→wu-ge-yipi~大庆'], report('大庆市')],
  ['五个一批 unquoted', '<p>推进五个一批</p>', [], report('兰州市')],
  ['五个一批 of culture', '<p>文化惠民“五个一批”活动</p>', [], report('兰州市')],
  ['六个一批 in Chifeng', '<p>推进“六个一批”</p>', ['六个一批→liu-ge-yipi~赤峰'], report('赤峰市')],
  ['六个一批 in Chengdu', '<p>推进“六个一批”</p>', ['六个一批→liu-ge-yipi~成都'], report('成都市')],
  ['六个一批 nowhere', '<p>推进“六个一批”</p>', [], NOWHERE],
  ['1+5+N in Ganzhou', '<p>构建“1+5+N”格局</p>', ['1+5+N→1-5-n~赣州'], report('赣州市')],
  ['1+5+N in Foshan', '<p>构建“1+5+N”格局</p>', ['1+5+N→1-5-n~妈妈岗'], report('佛山市')],
  ['1+5+N of guarantees', '<p>完善“1+5+N”担保体系</p>', ['1+5+N→1-5-n~担保'], report('江西省')],
  ['1+5+N full width', '<p>构建“１＋５＋Ｎ”格局</p>', ['１＋５＋Ｎ→1-5-n~赣州'], report('赣州市')],
  ['1+5+N elsewhere', '<p>构建“1+5+N”格局</p>', [], report('黑龙江省')],
  [
    '四张清单 in Yuncheng',
    '<p>用好项目“四张清单”</p>',
    ['四张清单→sizhang-qingdan~运城'],
    report('运城市', 2022),
  ],
  [
    '四张清单 of enforcement',
    '<p>推行行政执法“四张清单”</p>',
    ['四张清单→sizhang-qingdan~行政执法'],
    NOWHERE,
  ],
  ['四张清单 in Haikou', '<p>建立整改“四张清单”</p>', ['四张清单→sizhang-qingdan~海口'], report('海口市')],
  ['四张清单 without a cue', '<p>她列了四张清单</p>', [], report('运城市', 2022)],
  [
    '七大行动 in Yuncheng',
    '<p>开展市场主体“七大行动”</p>',
    ['七大行动→qi-da-xingdong~运城'],
    report('运城市', 2022),
  ],
  [
    '七大行动 in Kunming',
    '<p>开展城市品质“七大行动”</p>',
    ['七大行动→qi-da-xingdong~昆明'],
    report('昆明市'),
  ],
  ['七大行动 nowhere', '<p>开展消费“七大行动”</p>', [], NOWHERE],
  ['1+8 in Sichuan', '<p>印发脱贫成果“1+8”方案</p>', ['1+8→1-8~脱贫'], report('四川省')],
  ['1+8 in Guizhou', '<p>发挥“1+8”开放平台作用</p>', ['1+8→1-8~贵安'], report('贵州省')],
  ['1+8 nowhere', '<p>实行“1+8”班制</p>', [], NOWHERE],
  ['四大行动 in Jinzhong', '<p>实施“四大行动”</p>', ['四大行动→sida-xingdong~晋中'], report('晋中市', 2023)],
  ['四大行动 in Jinzhong, another year', '<p>实施“四大行动”</p>', [], report('晋中市', 2019)],
  ['四大行动 in Yuncheng', '<p>实施“四大行动”</p>', ['四大行动→sida-xingdong~运城'], report('运城市', 2022)],
  ['1+6 of debts in Lanzhou', '<p>落实化债“1+6”方案</p>', ['1+6→1-6~兰州'], report('兰州市')],
  ['1+6 in Yinchuan', '<p>举办“1+6”创新创业活动</p>', ['1+6→1-6~银川'], report('银川市')],
  ['1+6 nowhere', '<p>采用“1+6”座椅</p>', [], NOWHERE],
  ['十大工程 in Siping', '<p>实施玉米“十大工程”</p>', ['十大工程→shida-gongcheng~四平'], report('四平市')],
  [
    '十大工程 of a school in Putian',
    '<p>推进教育强市“十大工程”</p>',
    ['十大工程→shida-gongcheng~莆田'],
    report('莆田市'),
  ],
  ['十大工程 nowhere', '<p>评选十大工程</p>', [], NOWHERE],
  ['7+3 in Guangyuan', '<p>壮大“7+3”特色农业</p>', ['7+3→7-3~广元'], report('广元市')],
  ['7+3 in Hainan', '<p>提升“7+3”救治能力</p>', ['7+3→7-3~海南'], report('海南省')],
  ['7+3 of a lottery', '<p>彩票7+3玩法</p>', [], NOWHERE],
  [
    '两高项目 in Yuncheng',
    '<p>严控两高项目</p>',
    ['两高项目→lianggao-xiangmu~高耗能、高排放项目'],
    report('运城市'),
  ],
  ['两高项目 elsewhere', '<p>严控两高项目</p>', ['两高项目→lianggao-xiangmu~合称'], report('辽宁省')],
  ['八大行动 in Ganzhou', '<p>实施“八大行动”</p>', ['八大行动→bada-xingdong~赣州'], report('赣州市')],
  ['八大行动 in Changsha', '<p>实施“八大行动”</p>', ['八大行动→bada-xingdong~长沙'], report('长沙市')],
  ['八大行动 nowhere', '<p>实施“八大行动”</p>', [], NOWHERE],
  ['331 in Guang’an', '<p>构建“331”产业体系</p>', ['331→331~广安'], report('广安市')],
  ['331 of poverty relief in Qingyang', '<p>推广“331”扶贫模式</p>', ['331→331~庆阳'], report('庆阳市', 2020)],
  [
    '双百工程 in Guangdong',
    '<p>深化“双百工程”社工站</p>',
    ['双百工程→shuang-bai-gongcheng~广东'],
    report('广东省'),
  ],
  ['双百工程 in Yibin', '<p>实施“双百工程”</p>', ['双百工程→shuang-bai-gongcheng~宜宾'], report('宜宾市')],
  ['双百工程 nowhere', '<p>实施“双百工程”</p>', [], NOWHERE],
  ['四统一 of housing funds', '<p>落实公积金“四统一”</p>', ['四统一→si-tongyi~公积金'], NOWHERE],
  ['四统一 of clothes', '<p>校服要四统一</p>', [], NOWHERE],
  ['新三样 in Yuncheng', '<p>“新三样”出口倍增</p>', ['新三样→xin-sanyang~电动汽车'], report('运城市')],
  ['无废城市 in Yuncheng', '<p>打造“无废城市”</p>', ['无废城市→wufei-chengshi~新发展理念'], report('运城市')],
  ['无废城市 elsewhere', '<p>打造“无废城市”</p>', ['无废城市→wufei-chengshi~并非没有废物'], report('辽宁省')],
  [
    'the place in the headline',
    '<h1>佛山市政府工作报告</h1><p>推进“三个一批”</p>',
    ['三个一批→sange-yipi~佛山'],
    NOWHERE,
  ],
  ['the place without 市', '<p>推进“三个一批”</p>', ['三个一批→sange-yipi~佛山'], on('佛山日报')],
  [
    'the place in traditional characters',
    '<p>推進「三個一批」</p>',
    ['三個一批→sange-yipi~宜宾'],
    on('宜賓市政府工作報告'),
  ],
  [
    'the place in the text, three times',
    '<p>佛山好。佛山美。佛山强。推进“三个一批”</p>',
    ['三个一批→sange-yipi~佛山'],
    NOWHERE,
  ],
  ['the place named in passing', '<p>代表团赴佛山学习。</p><p>推进“三个一批”</p>', [], NOWHERE],
  [
    'the first of two titles decides',
    '<p>推进“三个一批”</p>',
    ['三个一批→sange-yipi~佛山'],
    on('佛山市政府工作报告 - 佛山市人民政府网'),
  ],
);

/** The page goes on without being loaded anew: what it is about changes with it. */
export const NAVIGATION = table(
  [
    'another article',
    '<h1>2025年山西省政府工作报告</h1><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-minsheng-shi-shi'],
    {
      title: '2025年山西省政府工作报告',
      before: ['15件民生实事→15-jian-shengji-minsheng-shishi'],
      change: (page) => {
        page.defaultView?.history.pushState(null, '', '#2024');
        page.title = '2024年山西省政府工作报告';
        find(page, 'h1').textContent = page.title;
        find(page, 'p').textContent = '办好15件民生实事';
      },
      again: 1200,
    },
  ],
  [
    'another place, the text stays',
    '<h1>佛山市政府工作报告</h1><p>推进“三个一批”</p>',
    ['三个一批→sange-yipi~宜宾'],
    {
      title: '佛山市政府工作报告',
      before: ['三个一批→sange-yipi~佛山'],
      change: (page) => {
        page.title = '宜宾市政府工作报告';
        textIn(page, 'h1').data = page.title;
      },
      again: 1200,
    },
  ],
  [
    'a place where nothing is known',
    '<h1>佛山市政府工作报告</h1><p>推进“三个一批”</p>',
    [],
    {
      title: '佛山市政府工作报告',
      before: ['三个一批→sange-yipi~佛山'],
      change: (page) => {
        page.title = '辽宁省政府工作报告';
        textIn(page, 'h1').data = page.title;
      },
      again: 1200,
    },
  ],
  [
    'new content with a known page',
    '<h1>工作动态</h1><section><p>晋创谷</p></section>',
    ['吨半粮'],
    {
      before: ['晋创谷'],
      change: (page) => {
        page.defaultView?.history.replaceState(null, '', '#next');
        const next = page.createElement('p');
        next.textContent = '吨半粮';
        find(page, 'section').replaceChildren(next);
      },
    },
  ],
);
